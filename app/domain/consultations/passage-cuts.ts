import { type Decision, refuse } from "../decision.ts";

/**
 * Where an immutable text is cut into passages: offsets in UTF-16 units, ascending, strictly between its ends. Whatever the
 * cuts, every character of the text belongs to exactly one passage: coverage needs no trust.
 */
export type Cuts = readonly number[];
export type Passage = { from: number; until: number };
export type CutRefusal = "cut-inside-sign" | "cut-at-edge" | "cut-already-there" | "cut-not-there";

const signs = new Intl.Segmenter("zh", { granularity: "grapheme" });

/** Whether a cut falls between two signs as read: never into a surrogate pair, a letter with its accent, an emoji, or CR LF. */
const isBetweenSigns = (text: string, at: number) => signs.segment(text).containing(at)?.index === at;

export function splitAt(text: string, cuts: Cuts, at: number): Decision<{ cuts: Cuts }, CutRefusal> {
  if (!Number.isInteger(at) || at <= 0 || at >= text.length) return refuse("cut-at-edge");
  if (cuts.includes(at)) return refuse("cut-already-there");
  if (!isBetweenSigns(text, at)) return refuse("cut-inside-sign");
  return { ok: true, cuts: [...cuts, at].toSorted((a, b) => a - b) };
}

/** Joins the passage that begins at a cut to the one before it. */
export function mergeAt(cuts: Cuts, at: number): Decision<{ cuts: Cuts }, CutRefusal> {
  return cuts.includes(at) ? { ok: true, cuts: cuts.filter((each) => each !== at) } : refuse("cut-not-there");
}

/** Moves a boundary, over no other. */
export function moveCut(
  text: string,
  cuts: Cuts,
  { from, to }: { from: number; to: number },
): Decision<{ cuts: Cuts }, CutRefusal> {
  const merged = mergeAt(cuts, from);
  if (!merged.ok) return merged;
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  if (cuts.some((each) => each !== from && each >= low && each <= high)) return refuse("cut-at-edge");
  return splitAt(text, merged.cuts, to);
}

/** The passages that cuts make of a text, in its order; an empty text has none. */
export function passagesOf(text: string, cuts: Cuts): Passage[] {
  if (text === "") return [];
  return [0, ...cuts].map((from, place) => ({ from, until: cuts[place] ?? text.length }));
}

/** Whether passages, as they are kept, hold every character of a text once. */
export function coversWhole(text: string, passages: readonly Passage[]): boolean {
  const ordered = passages.toSorted((a, b) => a.from - b.from);
  const ends = [0, ...ordered.map(({ until }) => until)];
  return (
    ordered.every(({ from, until }, place) => from === ends[place] && until > from) &&
    ends.at(-1) === text.length
  );
}
