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
