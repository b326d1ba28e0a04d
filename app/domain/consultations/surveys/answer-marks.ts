/**
 * What one row of answers says. Every question that was put has one of `answered` and `skipped`, so that each share has its
 * denominator; the rest is what was said. `response` says once that there is a response at all.
 */
export const answerMarks = [
  ...(["response", "answered", "skipped"] as const),
  ...(["choice", "place", "level", "number", "point", "feature"] as const),
] as const;
export type AnswerMark = (typeof answerMarks)[number];
