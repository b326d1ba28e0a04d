import type { Question } from "./questionnaire.ts";

/** The names that a question's fields are sent under. */
export const fieldsOf = ({ id, kind }: Pick<Question, "id" | "kind">) => ({
  own: kind === "multiple" ? `${id}[]` : id,
  other: `${id}-other`,
  /** The position of a place. */
  at: `${id}-at`,
  /** A row, or an option to be ranked. */
  of: (part: string) => `${id}-${part}`,
});

/** Whether a field is an answer's, of whatever question. */
export const isAnswerField = (name: string) => /^q\d+(-[a-z0-9]+|\[\])?$/.test(name);

/** How many fields bring all answers at most, bounded as the questionnaire is. */
export const mostFieldsOf = (questions: readonly Question[]): number =>
  questions.reduce((all, question) => all + fieldsOfOne(question), 0);

function fieldsOfOne(question: Question): number {
  switch (question.kind) {
    case "single":
    case "map":
      return 2;
    case "multiple":
      // Another answer that is ticked, and its words.
      return question.options.length + 2;
    case "ranking":
      return question.options.length;
    case "matrix":
      return question.rows.length;
    default:
      return 1;
  }
}
