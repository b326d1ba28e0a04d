import { moveCut } from "./passage-cuts.ts";

const sentences = new Intl.Segmenter("zh", { granularity: "sentence" });

/** A passage sentence by sentence, each with where it begins in the whole text: where a person can part it by one click. */
export const sentencePieces = (text: string, { from, until }: { from: number; until: number }) =>
  [...sentences.segment(text.slice(from, until))].map(({ index, segment }) => ({
    ...{ at: from + index, words: segment },
  }));

type Range = { from: number; until: number };

/** Where a passage could begin instead, a sentence earlier or later; nothing where it would leave no words to one of the two. */
export function beginningsNearby(
  text: string,
  before: Range | undefined,
  passage: Range,
): { earlier?: number; later?: number } {
  if (!before) return {};
  const { from } = passage;
  const canMove = (to: number | undefined) =>
    to !== undefined && to > before.from && to < passage.until && moveCut(text, [from], { from, to }).ok;
  const earlier = sentencePieces(text, before).at(-1)?.at;
  const later = sentencePieces(text, passage).at(1)?.at;
  return {
    ...(earlier !== undefined && canMove(earlier) && { earlier }),
    ...(later !== undefined && canMove(later) && { later }),
  };
}
