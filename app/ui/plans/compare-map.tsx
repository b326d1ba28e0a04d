import { boundsOf, boundsOfBoxes } from "#app/domain/geo/bounds.ts";
import type { LayerGeometry } from "#app/domain/geo/geometry.ts";
import { layerPoint } from "#app/domain/geo/layer-point.ts";
import type { FeatureChange } from "#app/domain/plans/comparison/compare-layers.ts";
import { MapNote } from "#app/ui/map/map-note.tsx";
import { StaticMap } from "#app/ui/map/static-map.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { withAir } from "./with-air.ts";

type MapProps = { changes: readonly FeatureChange[]; count: number };

/** Every change where it lies, by the numbers of the list; what moved as it was drawn and as it is drawn now. */
export function CompareMap({ changes, count }: MapProps) {
  const { t, lang, base, site } = usePage();
  const drawn = changes.map(drawingsOf);
  const bounds = boundsOfBoxes(drawn.flat().map(({ geometry }) => boundsOf(geometry))) ?? site.bounds;
  const kinds = [...new Set(drawn.flat().map(({ kind }) => kind))];
  return (
    <figure className="plan-map compared-map">
      <StaticMap
        {...{ base, bounds: withAir(bounds), width: 720, height: 460, language: lang }}
        label={t("reading.compare.map", { count })}
        layers={drawn.flat().map(({ kind, geometry }) => ({
          properties: { layer: "compared", code: kind },
          geometry,
        }))}
        numbers={drawn.flatMap(([first]) => (first ? [layerPoint(first.geometry)] : []))}
      />
      <figcaption>
        {kinds.map((kind) => (
          <span key={kind} className="compared-legend" data-kind={kind}>
            {t(`reading.compare.drawn.${kind}`)}
          </span>
        ))}
        <MapNote />
      </figcaption>
    </figure>
  );
}

type Drawing = { kind: "added" | "removed" | "renamed" | "now" | "before"; geometry: LayerGeometry };

/** What stands there now comes first, and bears the number. */
function drawingsOf(change: FeatureChange): Drawing[] {
  switch (change.kind) {
    case "added":
      return [{ kind: "added", geometry: change.after.geometry }];
    case "removed":
      return [{ kind: "removed", geometry: change.before.geometry }];
    case "changed":
      return change.shape
        ? [
            { kind: "now", geometry: change.after.geometry },
            { kind: "before", geometry: change.before.geometry },
          ]
        : [{ kind: "renamed", geometry: change.after.geometry }];
  }
}
