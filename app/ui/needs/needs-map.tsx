import type { Bounds } from "#app/domain/geo/bounds.ts";
import { project } from "#app/domain/geo/project.ts";
import { drawnWindow } from "#app/domain/needs/drawn-window.ts";
import { type NeedFilter, queryOf } from "#app/domain/needs/need-filter.ts";
import type { NeedClusters } from "#app/domain/needs/need-map.ts";
import { withLayers } from "#app/domain/plans/layers-asked.ts";
import { locateWords } from "#app/ui/map/locate-words.ts";
import type { MapFeature } from "#app/ui/map/map-feature.ts";
import { MapKey } from "#app/ui/map/map-key.tsx";
import { MapNote } from "#app/ui/map/map-note.tsx";
import { PlanSwitchesForm, type SwitchedLayers } from "#app/ui/map/plan-switches.tsx";
import { StaticMap } from "#app/ui/map/static-map.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { clusterSpots } from "./cluster-spots.ts";
import { nearCircle, nearNumbers } from "./near-circle.ts";

type NeedsMapProps = {
  layers: readonly MapFeature[];
  bounds: Bounds;
  /** The needs of the filter, in the part of the map that is drawn. */
  marks: NeedClusters;
  /** The live map asks for the same set. */
  filter: NeedFilter;
  /** Plan layers to choose from. */
  switched?: SwitchedLayers;
  /** What is seen when the map is asked for as a whole. */
  whole?: Bounds;
  /** Beside it stands the list of the same needs, which can follow it. */
  follows?: boolean;
};

/** The same needs as the list, on a drawn map; with script it can be moved, and shows plan layers. */
export function NeedsMap(props: NeedsMapProps) {
  const { layers, bounds, marks, filter, switched, whole = bounds, follows = false } = props;
  const { t, lang, base, site } = usePage();
  const { bbox, ...anywhere } = filter;
  const asked = switched?.asked ?? [];
  const linkTo = (to: NeedFilter) => `/map?${withLayers(queryOf(to), asked)}`;
  const seen = bbox ?? project(drawnWindow(bounds)).bounds;
  return (
    <figure className="needs-map">
      <a className="skip-map" href="#needs-list">
        {t("map.skip")}
      </a>
      <div className="map-told">
        <span className="needs-map-count" role="status">
          {t("map.shown", { shown: marks.shown, total: marks.total })}
        </span>
        <a className="needs-map-here" href={linkTo({ ...anywhere, bbox: seen })}>
          {t("map.in-view")}
        </a>
        {follows && (
          <label className="map-follow" hidden>
            <input type="checkbox" defaultChecked />
            {t("map.follow")}
          </label>
        )}
        <a className="needs-map-whole" href={linkTo(anywhere)} hidden={!bbox}>
          {t("map.anywhere")}
        </a>
        {follows && <span className="map-follow-said" role="status" />}
      </div>
      <div
        className="needs-map-stage"
        data-enhance="needs-map"
        data-query={queryOf(anywhere).toString()}
        data-bounds={bounds.join(",")}
        data-whole={whole.join(",")}
        data-bbox={bbox?.join(",")}
        data-near={nearNumbers(filter)}
        data-lang={lang}
        data-label={t("map.label")}
        data-words-shown={t("map.shown", { shown: "{{shown}}", total: "{{total}}" })}
        data-words-group={t("map.group-of", { number: "{{count}}" })}
        data-words-all={t("map.all-of", { number: "{{count}}" })}
        data-words-failed={t("map.failed")}
        data-words-zoom-in={t("map.zoom-in")}
        data-words-zoom-out={t("map.zoom-out")}
        data-words-open={t("map.open")}
        data-words-follow-failed={t("map.follow-failed")}
        data-words-entry={t("map.in-list")}
        data-words-close={t("map.close")}
        data-words-locate={locateWords(t)}
        data-district={site.bounds.join(",")}
      >
        <StaticMap
          {...{ base, language: lang, label: t("map.label") }}
          {...drawnWindow(bounds)}
          layers={[...(switched?.drawn ?? []), ...layers, ...nearCircle(filter)]}
          scaled
          spots={clusterSpots(marks.clusters, { t, lang, filter: anywhere, layers: asked })}
        />
      </div>
      {switched && <PlanSwitchesForm layers={switched} filter={[...queryOf(filter)]} />}
      <figcaption>
        <MapLegend />
        <MapNote />
        <MapKey />
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
