import { optionsFrom } from "./option-lines.ts";
import type { QuestionInput } from "./question-form.ts";
import { type Condition, most, type Question } from "./questionnaire.ts";

type Errors = Record<string, string>;
type Made = { question: Question } | { errors: Errors };

/** The question that was written, or what is wrong with it by field. Options that stay keep their ids, so that conditions hold. */
export function questionFrom(input: QuestionInput, before: Question | undefined): Made {
  const shownIf = conditionFrom(input.shownIf);
  const errors = {
    ...(shownIf === undefined ? { shownIf: "condition-of-one-question" } : {}),
    ...faultsIn(input),
  };
  if (shownIf === undefined || Object.keys(errors).length > 0) return { errors };
  const common = {
    ...{ id: before?.id ?? "", required: input.required, shownIf },
    asks: { zh: input.asks, en: input.asksEn },
  };
  return { question: ofKind(input, common, before) };
}

/** One question's answers, or none; undefined where two questions are named. */
export function conditionFrom(named: readonly string[]): Condition | null | undefined {
  const pairs = named.map((each) => each.split("="));
  const [question] = pairs[0] ?? [];
  if (question === undefined) return null;
  if (pairs.some(([each]) => each !== question)) return undefined;
  return { question, is: pairs.map(([, choice]) => choice ?? "") };
}

type Common = Pick<Question, "id" | "required" | "shownIf" | "asks">;

function ofKind(input: QuestionInput, common: Common, before: Question | undefined): Question {
  const options = optionsFrom(input.options, "c", before && "options" in before ? before.options : []);
  switch (input.kind) {
    case "single":
      return { ...common, kind: "single", options, other: input.other };
    case "multiple":
      return {
        ...{ ...common, kind: "multiple", options, other: input.other },
        ...{ least: input.least, most: input.most },
      };
    case "ranking":
      return { ...common, kind: "ranking", options, places: input.places ?? options.length };
    case "rating":
      return {
        ...{ ...common, kind: "rating", levels: input.levels ?? 5 },
        low: { zh: input.low, en: input.lowEn },
        high: { zh: input.high, en: input.highEn },
      };
    case "matrix":
      return {
        ...{ ...common, kind: "matrix", options },
        rows: optionsFrom(input.rows, "r", before?.kind === "matrix" ? before.rows : []),
      };
    case "number":
      return {
        ...{ ...common, kind: "number", least: input.least, most: input.most, whole: input.whole },
        unit: { zh: input.unit, en: input.unitEn },
      };
    case "text":
      return { ...common, kind: "text", signs: input.signs ?? 500 };
    case "map":
      return { ...common, kind: "map", layer: input.layer };
  }
}

function faultsIn(input: QuestionInput): Errors {
  const { kind } = input;
  const options = optionsFrom(input.options, "c", []);
  switch (kind) {
    case "single":
    case "multiple":
      return {
        ...listFault("options", options),
        ...(kind === "multiple" ? picksFault(input, options.length) : {}),
      };
    case "ranking":
      return {
        ...listFault("options", options),
        ...outside("places", input.places, 1, options.length),
      };
    case "rating":
      return {
        ...outside("levels", input.levels, 2, most.levels),
        ...(input.low && input.high ? {} : { low: "ends-needed" }),
      };
    case "matrix":
      return { ...listFault("options", options), ...listFault("rows", optionsFrom(input.rows, "r", []), 1) };
    case "number":
      return endsFault(input.least, input.most);
    case "text":
      return outside("signs", input.signs, 1, most.signs);
    default:
      return {};
  }
}

function listFault(field: string, listed: readonly { zh: string }[], least = 2): Errors {
  if (listed.length < least) return { [field]: "too-few-options" };
  if (listed.length > most.options) return { [field]: "too-many-chosen" };
  const names = new Set(listed.map(({ zh }) => zh));
  return names.size < listed.length ? { [field]: "option-twice" } : {};
}

function picksFault({ least, most: atMost, other }: QuestionInput, options: number): Errors {
  const all = options + (other ? 1 : 0);
  return {
    ...outside("least", least, 1, all),
    ...outside("most", atMost, 1, all),
    ...endsFault(least, atMost),
  };
}

const outside = (field: string, value: number | null, low: number, high: number): Errors =>
  value !== null && (!Number.isInteger(value) || value < low || value > high)
    ? { [field]: "number-out-of-place" }
    : {};
const endsFault = (least: number | null, atMost: number | null): Errors =>
  least !== null && atMost !== null && least > atMost ? { most: "most-below-least" } : {};
