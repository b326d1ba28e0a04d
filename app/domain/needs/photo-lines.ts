import { z } from "zod";
import { optionalText } from "../text/plain-text.ts";

/** A photo in a form that is not sent yet: its signed token, and what it shows in its writer's words. */
export type PhotoLine = { token: string; alternative: string };

/** Signs that the words for a photo may have. */
export const longestAlternative = 120;

/** The photos of a form in their order: the fields `photo` and `alternative` stand in step. */
export const photoLines = (values: Record<string, string[]>): PhotoLine[] =>
  (values.photo ?? []).map((token, at) => ({ token, alternative: values.alternative?.[at] ?? "" }));

/** The fields that carry photos in this order. */
export const photoValues = (lines: readonly PhotoLine[]) => ({
  photo: lines.map(({ token }) => token),
  alternative: lines.map(({ alternative }) => alternative),
});

/**
 * Photos that came with the form, each with the words that stand in step with the files (`photoShows`); those words are used up.
 * What the device calls them (`photoKept`) goes back to it, but for those that may be taken later: it keeps them.
 */
export function arrivedPhotos(
  { photoShows = [], photoKept = [], ...values }: Record<string, string[]>,
  taken: readonly { token: string; place: number }[],
  later: readonly number[] = [],
): { values: Record<string, string[]>; lines: PhotoLine[] } {
  const lines = taken.map(({ token, place }) => ({ token, alternative: photoShows[place] ?? "" }));
  const kept = photoKept.filter((_, place) => !later.includes(place));
  return { values: { ...values, ...(kept.length > 0 && { photoKept: kept }) }, lines };
}

const acts = /^(remove|earlier|later)-(\d+)$/;

/** Whether a button asks for another order, or for a photo to go. */
export const arrangesPhotos = (intent: string) => acts.test(intent);

/** The photos as a button `remove-1`, `earlier-2` or `later-1` leaves them; photos are counted from one. */
export function rearranged(lines: readonly PhotoLine[], intent: string): PhotoLine[] {
  const [, act, place] = acts.exec(intent) ?? [];
  const at = Number(place) - 1;
  const line = lines[at];
  if (!line) return [...lines];
  const others = lines.toSpliced(at, 1);
  if (act === "remove") return others;
  const to = Math.min(Math.max(act === "earlier" ? at - 1 : at + 1, 0), others.length);
  return others.toSpliced(to, 0, line);
}

const words = z.object({ words: optionalText(longestAlternative) });

/** What was typed for a photo, as it is kept: nothing where nothing was, or where it is no text that can be kept. */
export function alternativeOf({ alternative }: PhotoLine): string | undefined {
  const read = words.safeParse({ words: alternative.replace(/\s+/g, " ") });
  return read.success ? read.data.words : undefined;
}
