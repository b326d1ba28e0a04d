import type { Position } from "../../geo/geometry.ts";
import { roundedTo } from "../../geo/rounded-to.ts";

/** Digits of a degree in open data, about 100 m: a page shows the place that its writer chose, a file that is taken along does not. */
export const openDigits = 3;

/** A point as open data gives it (domain.md 12). */
export function coarsePoint([lon, lat]: readonly [number, number]): Position {
  const rounded = roundedTo({ type: "Point", coordinates: [lon, lat] }, openDigits);
  return rounded.type === "Point" ? rounded.coordinates : [lon, lat];
}
