import type { ImportProblem } from "./import-problem.ts";
import { isSaidField } from "./import-said.ts";
import { layerFieldNames } from "./written-layer.ts";

type Translate = (key: string, values?: Record<string, string | number>) => string;

/** What is wrong, in words; where it stands is told apart. */
export const problemWords = (t: Translate, problem: ImportProblem): string =>
  t(`plan-import.problem.${problem.problem}`, { ...problem.params, ...fieldWords(t, problem) });

/** A field that somebody gives in a form is called as it is there; one that is written in a file by its name there too. */
function fieldWords(t: Translate, { problem, params: { field } }: ImportProblem): Record<string, string> {
  if (typeof field !== "string") return {};
  if (/^layer-field-/.test(problem) && layerFieldNames.some((name) => name === field))
    return { field: `${t(`plan-import.layer.${field}`)} (${field})` };
  return isSaidField(field) ? { field: `${t(`plan-import.field.${field}`)} (${field})` } : {};
}

/** The line, paragraph or record; nothing for what concerns the whole file. */
export const placeWords = (t: Translate, { place, at }: ImportProblem): string =>
  place === null || at === null ? "" : t(`plan-import.place.${place}`, { at });
