import type { LayerGeometry, Position } from "./geometry.ts";
import { representativePoint } from "./representative-point.ts";
import { squareMetresOf } from "./square-metres.ts";

/** The position that stands for a geometry; of several areas, the largest has it. */
export function layerPoint(geometry: LayerGeometry): Position {
  if (geometry.type !== "MultiPolygon") return representativePoint(geometry);
  const areas = geometry.coordinates.map((coordinates) => ({ type: "Polygon" as const, coordinates }));
  const [largest] = areas.toSorted((one, other) => squareMetresOf(other) - squareMetresOf(one));
  return representativePoint(largest ?? { type: "Polygon", coordinates: [] });
}
