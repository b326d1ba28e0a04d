import { metresBetween } from "./distance.ts";
import type { Position } from "./geometry.ts";
import { type Place, positionOf } from "./place-names.ts";

/** Metres within which a place names what lies beside it. */
export const namedWithin = 300;

/** The place that is nearest to a position, within so many metres. */
export function nearestPlace(
  at: Position,
  places: readonly Place[],
  within = namedWithin,
): Place | undefined {
  let [nearest, least]: [Place | undefined, number] = [undefined, within];
  for (const place of places) {
    const metres = metresBetween(at, positionOf(place));
    if (metres > least || (metres === least && nearest)) continue;
    [nearest, least] = [place, metres];
  }
  return nearest;
}
