import type { LayerGeometry } from "#app/domain/geo/geometry.ts";
import { project, type Viewport } from "#app/domain/geo/project.ts";
import { viewOf } from "./drawn-base.ts";
import { keptWindows } from "./kept-windows.ts";
import { layerClass, type MapFeature } from "./map-feature.ts";
import { drawnOf, pathData } from "./map-path.ts";

type ShapeProps = { feature: MapFeature; viewport: Viewport };

/** One feature of a plan layer on a drawn map, with its name for the pointer. */
export function LayerShape({ feature, viewport }: ShapeProps) {
  const { geometry, properties } = feature;
  const title = properties.name && <title>{properties.name}</title>;
  if (geometry.type !== "Point")
    return (
      <path className={layerClass(feature)} d={outlineIn(geometry, viewport)}>
        {title}
      </path>
    );
  const [cx, cy] = project(viewport).at(geometry.coordinates);
  return (
    <circle className={`${layerClass(feature)} map-layer-spot`} cx={tenth(cx)} cy={tenth(cy)} r="7">
      {title}
    </circle>
  );
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** What is seen of a geometry in a viewport, as path data. */
const outlineIn = keptWindows((geometry: LayerGeometry, viewport) =>
  pathData(drawnOf(geometry, project(viewport), viewOf(viewport.width, viewport.height), 1)),
);
