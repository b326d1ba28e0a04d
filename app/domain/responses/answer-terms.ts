/** How an answer treats what was asked (采纳/部分采纳/不采纳/解释说明/超出范围). */
export const answerResults = [
  "adopted",
  "partly-adopted",
  "not-adopted",
  "explained",
  "out-of-remit",
] as const;
export type AnswerResult = (typeof answerResults)[number];
