import { diffArrays } from "diff";
import type { Inline } from "../../text/markdown-inline.ts";

/** What words are besides words; a part is the name of a map or picture that stands there. */
export type Mark = { kind: "strong" | "code" | "part" } | { kind: "link"; href: string };
export type Marked = { text: string; mark?: Mark };

/** Words that both texts have, or what stood before and what stands after in one place; either may be empty, not both. */
export type Piece = { mark?: Mark } & (
  | { kind: "same"; text: string }
  | { kind: "changed"; before: string; after: string }
);

/** Below this share of common signs the eye finds no thread: the whole text counts as replaced. */
const leastInCommon = 0.2;
/** Words inserted and deleted after which it is not sought any further what the texts have in common. */
const mostEdits = 3000;

/**
 * What changed from one text to the other, word by word, punctuation kept. The two directions mirror each other: the search runs
 * in one of them and is turned round for the other.
 */
export function wordPieces(before: string, after: string): Piece[] {
  if (before > after) return turned(wordPieces(after, before));
  return markedPieces(plain(before), plain(after));
}

const plain = (text: string): Marked[] => (text === "" ? [] : [{ text }]);

/** Words as Markdown marks them. */
export const markedWords = (words: readonly Inline[]): Marked[] =>
  words.map((part) => {
    if (part.kind === "text") return { text: part.text };
    return { text: part.text, mark: part.kind === "link" ? part : { kind: part.kind } };
  });

/** The same of marked words; one whose mark changed counts as another word. It does not mirror: whoever asks turns it round. */
export function markedPieces(before: readonly Marked[], after: readonly Marked[]): Piece[] {
  // Most cells and items stay.
  if (JSON.stringify(before) === JSON.stringify(after))
    return runsOf(before).map((run) => ({ kind: "same", ...run }));
  const [one, other] = [tokensOf(before), tokensOf(after)];
  const keys = (tokens: readonly Token[]) => tokens.map(({ key }) => key);
  const found = diffArrays(keys(one), keys(other), { maxEditLength: mostEdits });
  const pieces = found ? gathered(found, one, other) : [];
  const common = pieces.reduce((sum, piece) => sum + (piece.kind === "same" ? piece.text.length : 0), 0);
  const isThread = common >= leastInCommon * Math.max(lengthOf(one), lengthOf(other));
  return isThread ? pieces : replaced(one, other);
}

type Token = Marked & { key: string };

const segmenter = new Intl.Segmenter("zh-CN", { granularity: "word" });

const tokensOf = (words: readonly Marked[]): Token[] =>
  words.flatMap(({ text, mark }) => {
    const key = mark ? `${JSON.stringify(mark)} ` : "";
    // The name of a map or picture is one word.
    const cut = mark?.kind === "part" ? [text] : [...segmenter.segment(text)].map(({ segment }) => segment);
    return cut.map((word) => ({ text: word, key: `${key}${word}`, ...(mark ? { mark } : {}) }));
  });

const lengthOf = (tokens: readonly Token[]) => tokens.reduce((sum, { text }) => sum + text.length, 0);

type Found = { count: number; added: boolean; removed: boolean };

function gathered(found: readonly Found[], before: readonly Token[], after: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  let [from, to] = [0, 0];
  let [gone, come]: [Token[], Token[]] = [[], []];
  const flush = () => {
    pieces.push(...replaced(gone, come));
    [gone, come] = [[], []];
  };
  for (const { count, added, removed } of found) {
    if (removed) gone = before.slice(from, from + count);
    if (added) come = after.slice(to, to + count);
    if (!added && !removed) {
      flush();
      pieces.push(
        ...runsOf(before.slice(from, from + count)).map((run) => ({ kind: "same" as const, ...run })),
      );
    }
    if (!added) from += count;
    if (!removed) to += count;
  }
  flush();
  return pieces;
}

/** Words that went and words that came in one place: one piece where both are marked alike. */
function replaced(before: readonly Token[], after: readonly Token[]): Piece[] {
  const [gone, come] = [runsOf(before), runsOf(after)];
  const [was, is] = [gone[0], come[0]];
  if (was && is && gone.length + come.length === 2 && sameMark(was, is))
    return [{ kind: "changed", before: was.text, after: is.text, ...markOf(was) }];
  return [
    ...gone.map((run) => ({ kind: "changed" as const, before: run.text, after: "", ...markOf(run) })),
    ...come.map((run) => ({ kind: "changed" as const, before: "", after: run.text, ...markOf(run) })),
  ];
}

/** Neighbouring words that are marked alike, as one. */
function runsOf(tokens: readonly Marked[]): Marked[] {
  const runs: Marked[] = [];
  for (const { text, mark } of tokens) {
    const last = runs.at(-1);
    if (last && sameMark(last, { mark })) last.text += text;
    else runs.push({ text, ...(mark ? { mark } : {}) });
  }
  return runs;
}

const markOf = ({ mark }: Marked) => (mark ? { mark } : {});
const sameMark = (one: { mark?: Mark | undefined }, other: { mark?: Mark | undefined }) =>
  JSON.stringify(one.mark) === JSON.stringify(other.mark);

/** The same the other way round; of words in one place, those that went come first here too. */
export function turned(pieces: readonly Piece[]): Piece[] {
  const round: Piece[] = [];
  const come: Piece[] = [];
  for (const piece of pieces) {
    if (piece.kind === "same") round.push(...come.splice(0), piece);
    else if (piece.after === "") come.push({ ...piece, before: "", after: piece.before });
    else round.push({ ...piece, before: piece.after, after: piece.before });
  }
  return [...round, ...come];
}

/** One of the two texts again. */
export const textOf = (pieces: readonly Piece[], which: "before" | "after"): string =>
  pieces.map((piece) => (piece.kind === "same" ? piece.text : piece[which])).join("");
