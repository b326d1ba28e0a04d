import { stemOf } from "./word-runs.ts";

/** What is looked for: each part one word, or any of several that may stand for it. */
export type Sought = readonly (readonly string[])[];

/** In the index's own language: every part, as any of its words. Words hold letters and figures alone, so that none is an operator. */
export const allOf = (sought: Sought, mark = "") =>
  sought.map((words) => `(${words.map((word) => `"${mark}${word}"`).join(" OR ")})`).join(" AND ");

/** The same of one thing: whether it has all that is looked for. */
export const hasSought = (words: ReadonlySet<string>, sought: Sought) =>
  sought.every((anyOf) => anyOf.some((word) => words.has(word)));

/** What an English word that is still being typed may turn into once its ending is whole: `parkin` is on its way to park. */
export function mayBecome(typed: string): string[] {
  const endings = [/i$/, /in$/, /e$/].flatMap((ending, at) =>
    ending.test(typed) ? [["ng", "g", "d"][at]] : [],
  );
  return endings.map((rest) => stemOf(typed + rest)).filter((word) => word !== typed);
}
