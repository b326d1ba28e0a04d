import type { Submission } from "#app/domain/needs/submission.ts";

/** A need about the crossing at 文昌小学 in 柳湾, as a signed-in person hands it in. */
export const aSubmission = (given: Partial<Submission> = {}): Submission => ({
  kind: "suggestion",
  category: "transport",
  title: undefined,
  words: "小学门口没有人行道，孩子每天走在车流里。希望先划临时步行道。",
  place: { geometry: { type: "Point", coordinates: [118.6, 30.28] }, label: "文昌小学东门" },
  photos: [],
  visibility: "public",
  clause: undefined,
  personalDispute: false,
  underEighteen: false,
  declinedRoutes: [],
  writer: { as: "self" },
  submissionKey: "a-form",
  lang: "zh-CN",
  ...given,
});
