import type { Bounds } from "#app/domain/geo/bounds.ts";

/** Some room around what a map figure shows, and never less than a few streets. */
export function withAir([west, south, east, north]: Bounds): Bounds {
  const [x, y] = [Math.max((east - west) * 0.05, 0.002), Math.max((north - south) * 0.05, 0.0015)];
  return [west - x, south - y, east + x, north + y];
}
