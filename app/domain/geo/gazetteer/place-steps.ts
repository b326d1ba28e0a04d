import { type Bounds, boundsMeet } from "../bounds.ts";
import type { GivenPlace } from "./given-place.ts";

/** What an import does to a place; `same` changes nothing, and still says that the place is there. */
export const placeSteps = ["added", "changed", "retired", "same"] as const;
export type PlaceStep = (typeof placeSteps)[number];

/** A place as it stands in the gazetteer; `far` is 1 outside the district. */
export type StandingPlace = GivenPlace & { far: number };

export const farOf = ({ lon, lat }: GivenPlace, bounds: Readonly<Bounds>) =>
  boundsMeet([...bounds], [lon, lat, lon, lat]) ? 0 : 1;

/** What becomes of a place by a row that names it; a row without a place takes it away. */
export function stepOf(before: StandingPlace | undefined, after: StandingPlace | undefined): PlaceStep {
  if (!after) return before ? "retired" : "same";
  if (!before) return "added";
  return wordsOf(before) === wordsOf(after) ? "same" : "changed";
}

const wordsOf = (place: StandingPlace) => {
  const { id, name, nameEn, aliases, kind, road, house, lon, lat, territory, far } = place;
  return JSON.stringify([id, name, nameEn, aliases, kind, road, house, lon, lat, territory, far]);
};
