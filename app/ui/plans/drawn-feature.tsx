import { project, type Viewport } from "#app/domain/geo/project.ts";
import type { LayerFeature } from "#app/domain/plans/plan-draft.ts";
import type { LayerKind } from "#app/domain/plans/plan-terms.ts";
import { layerClass, outlineIn } from "#app/ui/map/static-map.tsx";

type FeatureProps = { feature: LayerFeature; kind: LayerKind; viewport: Viewport };

/** One feature on a drawn map, with its name for the pointer. */
export function DrawnFeature({ feature: { geometry, code, name }, kind, viewport }: FeatureProps) {
  const className = layerClass({ properties: { layer: kind, code }, geometry });
  if (geometry.type !== "Point")
    return (
      <path className={className} d={outlineIn(geometry, viewport)}>
        <title>{name}</title>
      </path>
    );
  const [cx, cy] = project(viewport).at(geometry.coordinates);
  return (
    <circle className={`${className} map-layer-spot`} cx={tenth(cx)} cy={tenth(cy)} r="7">
      <title>{name}</title>
    </circle>
  );
}

const tenth = (value: number) => Math.round(value * 10) / 10;
