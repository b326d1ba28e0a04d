import type { Sought } from "./match-expression.ts";
import { withoutPassing } from "./passing-words.ts";
import type { Otherwise, SameWords } from "./same-words.ts";

/** A part of a question: its words as they are looked for, and what says the same. */
export type Unit = { words: readonly string[]; typed: Sought; others: readonly Otherwise[] };

/** So many parts of one question are looked for otherwise as well. */
const mostOtherwise = 3;

/** The question in its parts, the longest that the lexicon knows at each place; `typed` has what each telling word stands for. */
export function unitsOf(words: readonly string[], typed: Sought, same: SameWords): Unit[] {
  const telling = withoutPassing(words);
  const units: Unit[] = [];
  let known = 0;
  for (let at = 0; at < words.length; ) {
    const most = known < mostOtherwise ? Math.min(same.longest, words.length - at) : 0;
    const { count, others } = longestKnown(words.slice(at, at + most), same, words.length > 1);
    const own = words.slice(at, at + count);
    const its = own.flatMap((word) => partOf(typed, telling.indexOf(word)));
    if (its.length > 0) units.push({ words: own, typed: its, others });
    if (its.length > 0 && others.length > 0) known += 1;
    at += count;
  }
  return units;
}

const partOf = (typed: Sought, at: number): Sought => {
  const part = typed[at];
  return part ? [part] : [];
};

/** A sign by itself is understood where it is all that is asked: else it may be a slip in a word. */
const isSign = (words: readonly string[]) => /^\p{Script=Han}$/u.test(words.join(""));

function longestKnown(words: readonly string[], same: SameWords, besides: boolean) {
  for (let count = words.length; count > 0; count--) {
    if (besides && isSign(words.slice(0, count))) break;
    const others = same.othersFor(words.slice(0, count));
    if (others.length > 0) return { count, others };
  }
  return { count: 1, others: [] };
}
