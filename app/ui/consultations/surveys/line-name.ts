import type { OfferedFeature } from "#app/domain/consultations/surveys/offered-features.ts";
import { otherChoice, type Question } from "#app/domain/consultations/surveys/questionnaire.ts";
import type { Lang, Translate } from "#app/domain/text/language.ts";
import { said } from "./said.ts";

type Reader = { t: Translate; lang: Lang };
type Named = { question: Question; width: number | null; features?: readonly OfferedFeature[] };

/** What a line of a result is called: an option, a level, a range of numbers, a feature. */
export function lineName(
  { t, lang }: Reader,
  { question, width, features = [] }: Named,
  choice: string,
): string {
  if (choice === otherChoice) return t("surveys.other");
  switch (question.kind) {
    case "rating":
      return levelName(lang, question, choice);
    case "number":
      return rangeName(Number(choice), width ?? 1, question.whole);
    case "map": {
      const found = features.find(({ key }) => key === choice);
      return found ? (lang === "en" ? found.nameEn : found.name) : choice;
    }
    case "text":
      return choice;
    default: {
      const option = question.options.find(({ id }) => id === choice);
      return option ? said(lang, option) : choice;
    }
  }
}

function levelName(lang: Lang, { levels, low, high }: Extract<Question, { kind: "rating" }>, choice: string) {
  if (choice === "1") return `1 ${said(lang, low)}`;
  return choice === String(levels) ? `${choice} ${said(lang, high)}` : choice;
}

/** Whole numbers by first and last; others from one end up to, without, the other. */
function rangeName(from: number, width: number, whole: boolean): string {
  if (whole) return width === 1 ? String(from) : `${from}–${from + width - 1}`;
  return `${from}–<${Number((from + width).toPrecision(12))}`;
}
