import type { Role } from "../../people/roles.ts";

/** 科普解读: a plan or a clause in plain words. 权威回应: an official statement on what many are concerned about. */
export const textKinds = ["explainer", "clarification"] as const;
export type TextKind = (typeof textKinds)[number];

export const textStates = ["draft", "in-review", "published"] as const;
export type TextState = (typeof textStates)[number];
export type LinkKind = "plan" | "clause" | "need" | "summary";

type Move = { from: readonly TextState[]; to: TextState };

/** Written by one, published by another pair of eyes; what is published is only ever followed by another version. */
export const textMoves = {
  revise: { from: ["draft"], to: "draft" },
  submit: { from: ["draft"], to: "in-review" },
  return: { from: ["in-review"], to: "draft" },
  publish: { from: ["in-review"], to: "published" },
} as const satisfies Record<string, Move>;
export type TextMove = keyof typeof textMoves;

/** Who writes and reviews each kind. */
export const textWriters = {
  explainer: ["coordinator", "planner"],
  clarification: ["coordinator"],
} as const satisfies Record<TextKind, readonly Role[]>;
