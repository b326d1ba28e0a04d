import { representativePoint } from "../geo/representative-point.ts";
import { visibilityOf } from "./decide-submission.ts";
import { type NeedKind, type Visibility, visibilities } from "./need-terms.ts";
import type { Submission } from "./submission.ts";

/** A need as it stands that an earlier sending of the same form made. */
export type SentBefore = {
  kind: NeedKind;
  words: string;
  placeLabel: string;
  lon: number | null;
  lat: number | null;
  visibility: Visibility;
  /** Their digests. */
  photos: readonly string[];
};

/**
 * Whether a form that comes again says what it said before. With other words, about another place, as another kind, with a photo
 * more or another one, or for fewer eyes it is not the same: its writer must not be told that it was taken. What the office has
 * tightened since is no difference, nor is the language of the page, in which a place is named that its writer did not name.
 */
export function isSentAgain(before: SentBefore, input: Submission): boolean {
  const { kind, words, place } = input;
  const [lon, lat] = place.geometry ? representativePoint(place.geometry) : [null, null];
  const isSaid = before.words === words && before.kind === kind;
  const isCalled = [place.label, ...(place.labels ?? [])].includes(before.placeLabel);
  const isThere = isCalled && before.lon === lon && before.lat === lat;
  const eyes = (visibility: Visibility) => visibilities.indexOf(visibility);
  return (
    isSaid &&
    isThere &&
    hasThose(before.photos, input.photos) &&
    eyes(before.visibility) >= eyes(visibilityOf(input))
  );
}

/** Each photo that comes again is one that was kept: the same picture is kept as the same bytes. */
const hasThose = (kept: readonly string[], again: Submission["photos"]) =>
  kept.length >= again.length && again.every(({ digest }) => kept.includes(digest));
