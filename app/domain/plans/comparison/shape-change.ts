import { metresBetween } from "../../geo/distance.ts";
import type { LayerGeometry } from "../../geo/geometry.ts";
import { layerPoint } from "../../geo/layer-point.ts";
import { squareMetresOf } from "../../geo/square-metres.ts";

/** How two drawings differ: their surfaces, and how far apart the points lie that stand for them. */
export type ShapeChange = { before: number; after: number; metres: number };

/** Null where both are drawn alike. Surfaces are whole square metres, distances whole metres. */
export function shapeChange(before: LayerGeometry, after: LayerGeometry): ShapeChange | null {
  if (JSON.stringify(before) === JSON.stringify(after)) return null;
  return {
    before: Math.round(squareMetresOf(before)),
    after: Math.round(squareMetresOf(after)),
    metres: Math.round(metresBetween(layerPoint(before), layerPoint(after))),
  };
}
