import { linesOf } from "./option-lines.ts";
import type { Condition, Question, Section } from "./questionnaire.ts";

type Values = Record<string, string | string[]>;
const shown = (value: number | null) => (value === null ? "" : String(value));
const ticked = (name: string, is: boolean): Values => (is ? { [name]: "yes" } : {});

/** A condition as its check boxes are named. */
export const conditionValues = (condition: Condition | null): string[] =>
  condition === null ? [] : condition.is.map((each) => `${condition.question}=${each}`);

export const sectionValues = ({ title, shownIf }: Section): Values => ({
  ...{ title: title.zh, titleEn: title.en, "shownIf[]": conditionValues(shownIf) },
});

/** A question as its form shows it. */
export function questionValues(question: Question): Values {
  const { kind, asks, required, shownIf } = question;
  const common = {
    ...{ kind, asks: asks.zh, asksEn: asks.en, "shownIf[]": conditionValues(shownIf) },
    ...ticked("required", required),
  };
  switch (question.kind) {
    case "single":
      return { ...common, options: linesOf(question.options), ...ticked("other", question.other) };
    case "multiple": {
      const { options, other, least, most } = question;
      return {
        ...common,
        options: linesOf(options),
        ...ticked("other", other),
        least: shown(least),
        most: shown(most),
      };
    }
    case "ranking":
      return { ...common, options: linesOf(question.options), places: String(question.places) };
    case "rating": {
      const { levels, low, high } = question;
      return {
        ...common,
        levels: String(levels),
        low: low.zh,
        lowEn: low.en,
        high: high.zh,
        highEn: high.en,
      };
    }
    case "matrix":
      return { ...common, options: linesOf(question.options), rows: linesOf(question.rows) };
    case "number": {
      const { least, most, whole, unit } = question;
      const ends = { least: shown(least), most: shown(most), unit: unit.zh, unitEn: unit.en };
      return { ...common, ...ends, ...ticked("whole", whole) };
    }
    case "text":
      return { ...common, signs: String(question.signs) };
    case "map":
      return { ...common, layer: question.layer };
  }
}
