import type { Question } from "#app/domain/consultations/surveys/questionnaire.ts";
import type { Lang, Translate } from "#app/domain/text/language.ts";
import { said } from "./said.ts";

/** How a question is to be answered, where its fields alone do not tell; empty where they do. */
export function questionHint(t: Translate, lang: Lang, question: Question): string {
  switch (question.kind) {
    case "multiple":
      return range(t, question, "choose");
    case "ranking":
      return t("surveys.hint.ranking", { places: question.places });
    case "rating":
      return t("surveys.hint.rating", {
        ...{ low: said(lang, question.low), high: said(lang, question.high), levels: question.levels },
      });
    case "number":
      return [range(t, question, "between"), unitHint(t, said(lang, question.unit))]
        .filter(Boolean)
        .join(" ");
    case "text":
      return t("surveys.hint.text", { most: question.signs });
    case "map":
      return t("surveys.hint.map");
    default:
      return "";
  }
}

const unitHint = (t: Translate, unit: string) => (unit ? t("surveys.hint.unit", { unit }) : "");

type Ends = { least: number | null; most: number | null };
function range(t: Translate, { least, most }: Ends, what: "choose" | "between"): string {
  if (least !== null && most !== null) return t(`surveys.hint.${what}`, { least, most });
  if (least !== null) return t(`surveys.hint.${what}-least`, { least });
  if (most !== null) return t(`surveys.hint.${what}-most`, { most });
  return what === "choose" ? t("surveys.hint.several") : "";
}
