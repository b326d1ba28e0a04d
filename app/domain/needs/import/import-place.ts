import type { Position } from "#app/domain/geo/geometry.ts";
import { type RowRefusal, refuseRow } from "./imported-need.ts";

export type ReadPlace = { ok: true; position: Position | null } | RowRefusal;

/** Longitude and latitude in WGS 84 degrees; both empty, or both zero as systems write "unknown", is no place. */
export function readPlace(lon: string, lat: string): ReadPlace {
  if (lon.trim() === "" && lat.trim() === "") return { ok: true, position: null };
  const east = degrees(lon);
  const north = degrees(lat);
  if (east === undefined) return refuseRow("coordinate-not-a-number", "lon");
  if (north === undefined) return refuseRow("coordinate-not-a-number", "lat");
  if (east === 0 && north === 0) return { ok: true, position: null };
  if (Math.abs(east) > 180) return refuseRow("longitude-out-of-range", "lon");
  // A latitude above 90 beside a longitude that could be one: the two columns stand the wrong way round.
  if (Math.abs(north) > 90 && Math.abs(north) <= 180 && Math.abs(east) <= 90)
    return refuseRow("coordinates-swapped", "lat");
  if (Math.abs(north) > 90) return refuseRow("latitude-out-of-range", "lat");
  return { ok: true, position: [east, north] };
}

function degrees(cell: string): number | undefined {
  return /^\s*[+-]?\d{1,4}(?:\.\d{1,20})?\s*$/.test(cell) ? Number(cell) : undefined;
}
