import { halfWidth } from "../text/half-width.ts";
import { simplified } from "../text/simplified.ts";
import { foldedWord, wordRuns } from "./word-runs.ts";

/** A text in pieces, those that were looked for marked. */
export type MarkedText = { text: string; hit: boolean }[];
type Span = { start: number; end: number; word: string };

/** How long a piece of text beside a result is, in characters. */
const snippetLength = 120;
const before = 24;

/** The text with every word of `words` marked: Chinese ones wherever they stand, others as whole words in any of their forms. */
export const markedText = (text: string, words: ReadonlySet<string>): MarkedText =>
  piecesOf(text, spansIn(text, words), 0, text.length);

/** The part of the texts that has most of the words, marked; the beginning where none has any. */
export function snippetOf(texts: readonly string[], words: ReadonlySet<string>): MarkedText {
  const whole = texts
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter((text) => text !== "")
    .join(" · ");
  const spans = spansIn(whole, words);
  const from = edge(whole, Math.max(0, bestStart(spans) - before));
  const to = edge(whole, Math.min(whole.length, from + snippetLength));
  const pieces = piecesOf(whole, spans, from, to);
  const cut = (is: boolean) => (is ? [{ text: "…", hit: false }] : []);
  return [...cut(from > 0), ...pieces, ...cut(to < whole.length)];
}

function bestStart(spans: readonly Span[]): number {
  let best = { start: 0, hits: 0 };
  for (const { start } of spans) {
    const within = spans.filter((span) => span.start >= start && span.end <= start + snippetLength - before);
    const hits = new Set(within.map(({ word }) => word)).size;
    if (hits > best.hits) best = { start, hits };
  }
  return best.start;
}

/** A character of two halves is not cut in two. */
const edge = (text: string, at: number) => (/[\udc00-\udfff]/.test(text[at] ?? "") ? at - 1 : at);

function piecesOf(text: string, spans: readonly Span[], from: number, to: number): MarkedText {
  const pieces: MarkedText = [];
  let at = from;
  const push = (end: number, hit: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), hit });
    at = Math.max(at, end);
  };
  for (const { start, end } of spans) {
    if (start >= to || end <= at) continue;
    push(Math.max(at, start), false);
    push(Math.min(end, to), true);
  }
  push(to, false);
  return pieces;
}

/** Where the words stand, in order and without overlap; places are places in the text as it is. */
function spansIn(text: string, words: ReadonlySet<string>): Span[] {
  const lower = simplified(halfWidth(text)).toLowerCase();
  const folded = lower.length === text.length ? lower : text;
  const chinese = [...words]
    .filter((word) => /^\p{Script=Han}/u.test(word))
    .sort((a, b) => b.length - a.length);
  return wordRuns(folded).flatMap(({ han, text: run, start }) =>
    han ? withinRun(run, start, chinese) : wholeWord(run, start, words),
  );
}

function wholeWord(run: string, start: number, words: ReadonlySet<string>): Span[] {
  const word = foldedWord(run.normalize("NFKC"));
  return words.has(word) ? [{ start, end: start + run.length, word }] : [];
}

function withinRun(run: string, start: number, words: readonly string[]): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < run.length; ) {
    const word = words.find((each) => run.startsWith(each, at));
    if (word) spans.push({ start: start + at, end: start + at + word.length, word });
    at += word?.length ?? 1;
  }
  return spans;
}
