import { isChinese } from "./index-words.ts";
import { mayBecome } from "./match-expression.ts";

/** What a text filter asks of a thing's words: every one of `whole`, and one that begins like the last, which may be unfinished. */
export type WordsAsked = { whole: readonly string[]; begun: Begun | undefined };
type Begun = { start: string; others: readonly string[] };

/** Fewer signs begin too much: they are meant as they are. */
const leastBegun = 3;

/**
 * The rule of the text filter, for the index (`expressionOf`) and for one thing (`hasWordsAsked`) alike. Undefined where the text
 * has no word: nothing fits it.
 */
export function wordsAsked(words: readonly string[]): WordsAsked | undefined {
  const last = words.at(-1);
  if (last === undefined) return undefined;
  // Figures are whole: 201 is no beginning of 2015. Of Chinese every word and every character is in the index.
  if (/^\d+$/.test(last) || isChinese(last) || [...last].length < leastBegun)
    return { whole: words, begun: undefined };
  return { whole: words.slice(0, -1), begun: { start: last, others: mayBecome(last) } };
}

/** In the index's own language. */
export function expressionOf({ whole, begun }: WordsAsked): string {
  const quoted = (words: readonly string[]) => words.map((word) => `"${word}"`);
  const last = begun && `(${[`"${begun.start}"*`, ...quoted(begun.others)].join(" OR ")})`;
  return [...quoted(whole), ...(last ? [last] : [])].join(" AND ");
}

/** Whether a thing that has these words is asked for. */
export function hasWordsAsked(words: ReadonlySet<string>, { whole, begun }: WordsAsked): boolean {
  if (!whole.every((word) => words.has(word))) return false;
  if (!begun || begun.others.some((word) => words.has(word))) return true;
  for (const word of words) if (word.startsWith(begun.start)) return true;
  return false;
}

/** What the longest of the words begins with: two signs that whatever is asked for has at the beginning of a word. */
export function beginningAsked({ whole, begun }: WordsAsked): string {
  const words = begun ? [...whole, begun.start] : whole;
  const [longest = ""] = words.toSorted((one, other) => other.length - one.length);
  return beginningOf(longest);
}

export const beginningOf = (word: string) => [...word].slice(0, 2).join("");
