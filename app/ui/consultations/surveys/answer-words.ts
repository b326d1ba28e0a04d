import type { Answer } from "#app/domain/consultations/surveys/answers.ts";
import type { OfferedFeature } from "#app/domain/consultations/surveys/offered-features.ts";
import { type Option, otherChoice, type Question } from "#app/domain/consultations/surveys/questionnaire.ts";
import type { Lang, Translate } from "#app/domain/text/language.ts";
import { said } from "./said.ts";

type Reader = { t: Translate; lang: Lang };

/** An answer as it is read back, a line for each thing that was said. */
export function answerWords(
  { t, lang }: Reader,
  question: Question,
  answer: Answer | undefined,
  features: readonly OfferedFeature[] = [],
): string {
  const named = (options: readonly Option[], id: string) => {
    const option = options.find((each) => each.id === id);
    return option ? said(lang, option) : id;
  };
  const choices = (options: readonly Option[], ids: readonly string[], other: string) =>
    ids
      .map((id) => (id === otherChoice ? t("surveys.other-said", { words: other }) : named(options, id)))
      .join("\n");
  if (!answer) return t("surveys.no-answer");
  if (answer.kind === "single" && question.kind === "single")
    return choices(question.options, [answer.choice], answer.other);
  if (answer.kind === "multiple" && question.kind === "multiple")
    return choices(question.options, answer.choices, answer.other);
  if (answer.kind === "ranking" && question.kind === "ranking")
    return answer.order.map((id, at) => `${at + 1}. ${named(question.options, id)}`).join("\n");
  if (answer.kind === "rating" && question.kind === "rating")
    return t("surveys.level-of", { level: answer.level, levels: question.levels });
  if (answer.kind === "matrix" && question.kind === "matrix")
    return Object.entries(answer.chosen)
      .map(([row, column]) =>
        t("surveys.row-said", { row: named(question.rows, row), said: named(question.options, column) }),
      )
      .join("\n");
  if (answer.kind === "number" && question.kind === "number")
    return `${answer.value} ${said(lang, question.unit)}`.trim();
  if (answer.kind === "text") return answer.words;
  return answer.kind === "map" ? placeWords(lang, answer, features) : "";
}

function placeWords(
  lang: Lang,
  { feature, point }: Extract<Answer, { kind: "map" }>,
  features: readonly OfferedFeature[],
): string {
  const found = features.find(({ key }) => key === feature);
  const name = found && (lang === "en" ? found.nameEn : found.name);
  return [name ?? feature, point?.coordinates.join(", ")].filter(Boolean).join("\n");
}
