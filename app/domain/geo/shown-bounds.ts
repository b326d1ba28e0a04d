import { type Bounds, boundsOf } from "./bounds.ts";
import type { LayerGeometry } from "./geometry.ts";

/** The box in which a geometry lies both as it is and as `roundedTo` shows it, which moves a corner by half a step at most. */
export function shownBounds(geometry: LayerGeometry, digits: number): Bounds {
  const [west, south, east, north] = boundsOf(geometry);
  const half = 0.5 / 10 ** digits;
  return [west - half, south - half, east + half, north + half];
}
