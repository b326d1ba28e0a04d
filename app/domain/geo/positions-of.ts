import type { LayerGeometry, Position } from "./geometry.ts";

/** Every position of a geometry, in the order drawn. */
export function positionsOf(geometry: LayerGeometry): Position[] {
  switch (geometry.type) {
    case "Point":
      return [geometry.coordinates];
    case "LineString":
      return geometry.coordinates;
    case "Polygon":
      return geometry.coordinates.flat();
    case "MultiPolygon":
      return geometry.coordinates.flat(2);
  }
}
