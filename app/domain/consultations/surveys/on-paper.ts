import type { Questionnaire } from "./questionnaire.ts";

/** A questionnaire as the office enters it from paper: nobody can be asked again for what they left out. */
export const onPaper = (questionnaire: Questionnaire): Questionnaire => ({
  ...questionnaire,
  sections: questionnaire.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => ({ ...question, required: false })),
  })),
});
