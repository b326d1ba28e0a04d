import { type Bounds, boundsAround, boundsMeet, boundsOf } from "#app/domain/geo/bounds.ts";
import type { Geometry } from "#app/domain/geo/geometry.ts";
import type { MapFeature } from "./map-feature.ts";

export type PlaceMap = { base: MapFeature[]; bounds: Bounds };

/** Bounds around some things, at least 900 by 600 metres and never cut off at a thing's edge. */
export function placeBounds(geometries: readonly Geometry[]): Bounds | undefined {
  if (geometries.length === 0) return undefined;
  const own = boundsOf(...geometries);
  const [west, south, east, north] = own;
  const least = boundsAround([(west + east) / 2, (south + north) / 2], 900, 600);
  const [x, y] = [(east - west) * 0.12, (north - south) * 0.12];
  return [
    Math.min(west - x, least[0]),
    Math.min(south - y, least[1]),
    Math.max(east + x, least[2]),
    Math.max(north + y, least[3]),
  ];
}

/** Those bounds with what of the base map they show. */
export function placeMap(
  features: readonly MapFeature[],
  geometries: readonly Geometry[],
): PlaceMap | undefined {
  const bounds = placeBounds(geometries);
  if (!bounds) return undefined;
  // A viewport may be wider or higher than the bounds: half of them again on each side is drawn.
  const [dx, dy] = [(bounds[2] - bounds[0]) / 2, (bounds[3] - bounds[1]) / 2];
  const seen: Bounds = [bounds[0] - dx, bounds[1] - dy, bounds[2] + dx, bounds[3] + dy];
  return { bounds, base: features.filter(({ geometry }) => boundsMeet(boundsOf(geometry), seen)) };
}
