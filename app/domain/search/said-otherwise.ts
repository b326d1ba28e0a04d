import { isChinese } from "./index-words.ts";
import { allOf, hasSought, type Sought } from "./match-expression.ts";
import { withoutPassing } from "./passing-words.ts";
import type { Weights } from "./rank-entries.ts";
import type { Otherwise } from "./same-words.ts";
import type { Unit } from "./units-asked.ts";
import { foldText } from "./word-runs.ts";

/** In the index's own language: what has every part of a question, each in some words, and not all of them as they were typed. */
export const otherwiseOf = (units: readonly Unit[]) =>
  `(${units.map(anyWay).join(" AND ")}) NOT (${allOf(typedIn(units))})`;

/** The same of one thing. */
export const isOtherwise = (words: ReadonlySet<string>, units: readonly Unit[]) =>
  units.every(
    ({ typed, others }) => hasSought(words, typed) || others.some((way) => hasSought(words, wayOf(way))),
  ) && !hasSought(words, typedIn(units));

/** Whether a thing has every part in the language that it was asked in. */
export const isInSameLanguage = (words: ReadonlySet<string>, units: readonly Unit[]) =>
  units.every(
    ({ words: [first = ""], typed, others }) =>
      hasSought(words, typed) ||
      others.some((way) => isChinese(way.said) === isChinese(first) && hasSought(words, wayOf(way))),
  );

const typedIn = (units: readonly Unit[]) => units.flatMap(({ typed }) => typed);
const wayOf = ({ words }: Otherwise): Sought => words.map((word) => [word]);
const anyWay = ({ typed, others }: Unit) =>
  `(${[typed, ...others.map(wayOf)].map((way) => `(${allOf(way)})`).join(" OR ")})`;

/** What each part is weighed by, however it is said. */
export const weighedIn = (units: readonly Unit[]): Sought =>
  units.map(({ typed, others }) => [
    ...typed.flat(),
    ...others.flatMap(({ words }) => withoutPassing(words)),
  ]);

/** A part weighs as much in any of its words: a rare one says no more than a usual one. */
export function evenly(weights: Weights, sought: Sought): Weights {
  const even = new Map(weights);
  for (const anyOf of sought) {
    const least = Math.min(...anyOf.flatMap((word) => weights.get(word) ?? []));
    for (const word of anyOf) if (weights.has(word)) even.set(word, least);
  }
  return even;
}

/** What is marked: Chinese words whole, however the dictionary cuts them. */
export const markedIn = (units: readonly Unit[]): string[] =>
  units.flatMap(({ typed, others }) => [
    ...typed.flat(),
    ...others.flatMap(({ said, words }) =>
      words.every(isChinese) ? [foldText(said)] : withoutPassing(words),
    ),
  ]);
