import type { ImportProblem } from "./import-problem.ts";

type Translate = (key: string, values?: Record<string, string | number>) => string;

/** What is wrong, in words; where it stands is told apart. */
export const problemWords = (t: Translate, { problem, params }: ImportProblem): string =>
  t(`plan-import.problem.${problem}`, params);

/** The line, paragraph or record; nothing for what concerns the whole file. */
export const placeWords = (t: Translate, { place, at }: ImportProblem): string =>
  place === null || at === null ? "" : t(`plan-import.place.${place}`, { at });
