import type { Role } from "../people/roles.ts";

export const summaryStates = ["draft", "in-review", "published", "tasked", "declined"] as const;
export type SummaryState = (typeof summaryStates)[number];

type Move = {
  from: readonly SummaryState[];
  to: SummaryState;
  by: readonly Role[];
  asks?: readonly "reason"[];
};

/** A summary is prepared by one coordinator and reviewed by another pair of eyes before the public sees it. */
export const summaryMoves = {
  revise: { from: ["draft"], to: "draft", by: ["coordinator"] },
  submitForReview: { from: ["draft"], to: "in-review", by: ["coordinator"] },
  returnToDraft: { from: ["in-review"], to: "draft", by: ["coordinator"], asks: ["reason"] },
  publish: { from: ["in-review"], to: "published", by: ["coordinator"] },
  openTask: { from: ["published", "declined"], to: "tasked", by: ["coordinator"] },
  decline: { from: ["published"], to: "declined", by: ["coordinator"], asks: ["reason"] },
} as const satisfies Record<string, Move>;

export type SummaryMove = keyof typeof summaryMoves;
export const publicSummaryStates = [
  "published",
  "tasked",
  "declined",
] as const satisfies readonly SummaryState[];
