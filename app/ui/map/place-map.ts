import { type Bounds, boundsAround, boundsOf } from "#app/domain/geo/bounds.ts";
import type { Geometry } from "#app/domain/geo/geometry.ts";

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
