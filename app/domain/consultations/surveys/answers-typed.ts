import { isAnswerField } from "./answer-fields.ts";
import type { Typed } from "./read-answer.ts";

/** Of everything that a form held, what answers its questions. */
export const answersTyped = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => isAnswerField(name)));
