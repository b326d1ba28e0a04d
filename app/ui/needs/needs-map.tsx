import type { Bounds } from "#app/domain/geo/bounds.ts";
import type { NeedMark } from "#app/domain/needs/need-map.ts";
import type { MapFeature } from "#app/ui/map/map-feature.ts";
import { MapNote } from "#app/ui/map/map-note.tsx";
import { StaticMap } from "#app/ui/map/static-map.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { needMark } from "./need-mark.ts";

type NeedsMapProps = {
  layers: readonly MapFeature[];
  bounds: Bounds;
  points: readonly NeedMark[];
  total: number;
  /** The filter as an address: the live map asks for the same set. */
  query: string;
};

/** The same needs as the list, on a drawn map; with script it can be moved, and shows plan layers. */
export function NeedsMap({ layers, bounds, points, total, query }: NeedsMapProps) {
  const { t, lang, base } = usePage();
  return (
    <figure className="needs-map">
      <div
        className="needs-map-stage"
        data-enhance="needs-map"
        data-query={query}
        data-bounds={bounds.join(",")}
        data-lang={lang}
        data-label={t("map.label")}
        data-words-shown={t("map.shown", { shown: "{{shown}}", total: "{{total}}" })}
        data-words-group={t("map.group-of", { number: "{{count}}" })}
        data-words-layers={t("map.layers.title")}
        data-words-failed={t("map.failed")}
        data-words-zoom-in={t("map.zoom-in")}
        data-words-zoom-out={t("map.zoom-out")}
        data-words-open={t("map.open")}
        data-words-close={t("map.close")}
      >
        <StaticMap
          {...{ base, layers, bounds, width: 600, height: 560, language: lang, label: t("map.label") }}
          marks={points.map(({ lon, lat, state, title }) => ({
            geometry: { type: "Point", coordinates: [lon, lat] },
            kind: needMark(state),
            label: title,
          }))}
        />
      </div>
      <figcaption>
        <span className="needs-map-count" role="status">
          {t("map.shown", { shown: points.length, total })}
        </span>
        <MapLegend />
        <MapNote />
      </figcaption>
    </figure>
  );
}

function MapLegend() {
  const { t } = usePage();
  return (
    <span className="map-legend">
      {(["waiting", "in-progress", "official", "done"] as const).map((kind) => (
        <span key={kind} className="map-legend-item" data-mark={kind}>
          {t(`map.legend.${kind}`)}
        </span>
      ))}
    </span>
  );
}
