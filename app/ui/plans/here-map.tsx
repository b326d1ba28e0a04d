import { boundsAround } from "#app/domain/geo/bounds.ts";
import type { PlansHere } from "#app/domain/plans/here-view.ts";
import { layerPath } from "#app/domain/plans/plan-paths.ts";
import { MapNote } from "#app/ui/map/map-note.tsx";
import { StaticMap } from "#app/ui/map/static-map.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { ShownBy } from "./shown-by.tsx";

/** The place among what the plans draw over it; with script a press on the map asks about another place. */
export function HereMap({ said }: { said: PlansHere | null }) {
  const { t, lang, site, base } = usePage();
  const features = said?.plans.flatMap((each) => each.features) ?? [];
  const layers = [
    ...new Map(features.map(({ layer }) => [layer.reviewNumber ?? layer.exemption, layer])).values(),
  ];
  return (
    <figure className="here-map">
      <div
        className="here-map-stage"
        data-enhance="pick-place"
        data-bounds={site.bounds.join(",")}
        data-at={said?.at.join(",")}
        data-lang={lang}
        data-layers={JSON.stringify(said ? layersOf(said) : [])}
        data-label={t("reading.here.live")}
        data-words-zoom-in={t("map.zoom-in")}
        data-words-zoom-out={t("map.zoom-out")}
        data-words-keys={t("reading.here.keys")}
      >
        <StaticMap
          base={base}
          bounds={said ? boundsAround(said.at, 1600, 1300) : site.bounds}
          {...{ width: 460, height: 380, language: lang }}
          label={t(said ? "reading.here.map" : "reading.here.map-empty")}
          layers={features.map(({ layer, code, geometry }) => ({
            properties: { layer: layer.kind, code },
            geometry,
          }))}
          marks={said ? [{ geometry: { type: "Point", coordinates: said.at }, kind: "here" }] : []}
        />
      </div>
      <figcaption>
        <MapNote />
        {layers.map((layer) => (
          <ShownBy key={layer.code} {...layer} />
        ))}
      </figcaption>
    </figure>
  );
}

/** Where each layer is fetched that draws something there, and what of it. */
function layersOf({ plans }: PlansHere) {
  const keys = new Map<string, string[]>();
  for (const { plan, features } of plans)
    for (const { layer, key } of features) {
      const url = layerPath(plan.id, plan.version, layer.code);
      keys.set(url, [...(keys.get(url) ?? []), key]);
    }
  return [...keys].map(([url, wanted]) => ({ url, wanted }));
}
