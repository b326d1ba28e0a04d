import { wilson } from "../../counting/wilson.ts";
import { withheldCells } from "../../counting/withheld-cells.ts";

/** From the best to the worst. */
export const levels = [5, 4, 3, 2, 1] as const;
export type Level = (typeof levels)[number];
export type ResultRow = {
  level: Level;
  /** Null where it is too small to be told, or would give away one that is. */
  count: number | null;
  share: number | null;
  low: number | null;
  high: number | null;
};
export type SurveyResult = { n: number; rows: ResultRow[] };

/** The answers by level. Small cells are withheld, and others with them where the sum would tell one. */
export function surveyResult(counts: Readonly<Record<Level, number>>): SurveyResult {
  const n = levels.reduce((sum, level) => sum + counts[level], 0);
  const withheld = withheldCells(levels.map((level) => counts[level]));
  const isWithheld = (level: Level, at: number) => withheld?.has(at) ?? counts[level] > 0;
  return {
    n,
    rows: levels.map((level, at) => rowOf(level, isWithheld(level, at) ? null : counts[level], n)),
  };
}

function rowOf(level: Level, count: number | null, n: number): ResultRow {
  const interval = count === null ? undefined : wilson(count, n);
  return {
    ...{ level, count },
    share: count === null || n === 0 ? null : count / n,
    ...{ low: interval?.low ?? null, high: interval?.high ?? null },
  };
}
