import { wilson } from "./wilson.ts";

/** From the best to the worst. */
export const levels = [5, 4, 3, 2, 1] as const;
export type Level = (typeof levels)[number];
/** A cell of fewer people is not told (domain.md 12). */
export const smallestCell = 5;

export type ResultRow = {
  level: Level;
  /** Null where it is too small to be told, or would give away one that is. */
  count: number | null;
  share: number | null;
  low: number | null;
  high: number | null;
};
export type SurveyResult = { n: number; rows: ResultRow[] };

/**
 * The answers by level. A cell of 1 to 4 is withheld; where only one would be, the next smallest goes too, for the sum would
 * tell it.
 */
export function surveyResult(counts: Readonly<Record<Level, number>>): SurveyResult {
  const n = levels.reduce((sum, level) => sum + counts[level], 0);
  const withheld = new Set(levels.filter((level) => counts[level] > 0 && counts[level] < smallestCell));
  if (withheld.size === 1) {
    const others = levels.filter((level) => !withheld.has(level) && counts[level] > 0);
    const [next] = others.toSorted((a, b) => counts[a] - counts[b]);
    if (next !== undefined) withheld.add(next);
  }
  return { n, rows: levels.map((level) => rowOf(level, withheld.has(level) ? null : counts[level], n)) };
}

function rowOf(level: Level, count: number | null, n: number): ResultRow {
  const interval = count === null ? undefined : wilson(count, n);
  return {
    ...{ level, count },
    share: count === null || n === 0 ? null : count / n,
    ...{ low: interval?.low ?? null, high: interval?.high ?? null },
  };
}
