import { diffArrays } from "diff";

/** Words that both texts have, or what stood before and what stands after in one place; either may be empty, not both. */
export type Piece = { kind: "same"; text: string } | { kind: "changed"; before: string; after: string };

/** Below this share of common signs the eye finds no thread: the whole text counts as replaced. */
const leastInCommon = 0.2;
/** Words inserted and deleted after which it is not sought any further what the texts have in common. */
const mostEdits = 3000;

const segmenter = new Intl.Segmenter("zh-CN", { granularity: "word" });
const wordsOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);

/**
 * What changed from one text to the other, word by word, punctuation kept. The two directions mirror each other: the search runs
 * in one of them and is turned round for the other.
 */
export function wordPieces(before: string, after: string): Piece[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  if (before > after) return wordPieces(after, before).map(turned);
  const found = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: mostEdits });
  const pieces = found ? gathered(found) : [];
  const common = pieces.reduce((sum, piece) => sum + (piece.kind === "same" ? piece.text.length : 0), 0);
  return common < leastInCommon * Math.max(before.length, after.length)
    ? [{ kind: "changed", before, after }]
    : pieces;
}

export const turned = (piece: Piece): Piece =>
  piece.kind === "same" ? piece : { kind: "changed", before: piece.after, after: piece.before };

/** One of the two texts again. */
export const textOf = (pieces: readonly Piece[], which: "before" | "after"): string =>
  pieces.map((piece) => (piece.kind === "same" ? piece.text : piece[which])).join("");

type Found = { value: string[]; added: boolean; removed: boolean };

function gathered(found: readonly Found[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { value, added, removed } of found) {
    const text = value.join("");
    const last = pieces.at(-1);
    if (!added && !removed) pieces.push({ kind: "same", text });
    else if (last?.kind === "changed") last[added ? "after" : "before"] += text;
    else pieces.push({ kind: "changed", before: removed ? text : "", after: added ? text : "" });
  }
  return pieces;
}
