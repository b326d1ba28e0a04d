import { unreachableQuestions } from "./branching.ts";
import { type Questionnaire, questionsIn } from "./questionnaire.ts";

export type QuestionnaireGap =
  /** By the section's or the question's place, from 1. */
  { gap: "empty-section"; place: number } | { gap: "unreachable"; place: number };

/** What a questionnaire lacks before it can be put to anybody; one without a section is none. */
export function questionnaireGaps(questionnaire: Questionnaire): QuestionnaireGap[] {
  const unreachable = unreachableQuestions(questionnaire);
  return [
    ...questionnaire.sections.flatMap(({ questions: own }, at) =>
      own.length === 0 ? [{ gap: "empty-section" as const, place: at + 1 }] : [],
    ),
    ...questionsIn(questionnaire).flatMap(({ id }, at) =>
      unreachable.includes(id) ? [{ gap: "unreachable" as const, place: at + 1 }] : [],
    ),
  ];
}
