import type { Role } from "../people/roles.ts";

/** 未启动 / 推进 / 滞后 / 完成 / 调整 / 终止 */
export const taskStates = ["not-started", "advancing", "delayed", "done", "adjusted", "terminated"] as const;
export type TaskState = (typeof taskStates)[number];

type Move = {
  from: readonly TaskState[];
  to: TaskState | "same";
  by: readonly (Role | "system")[];
  asks?: readonly ("words" | "evidence")[];
};

const running = ["advancing", "delayed", "adjusted"] as const;

/** Officers of the lead unit report; the coordinator adjusts and ends. Finishing asks for evidence. */
export const taskMoves = {
  start: { from: ["not-started"], to: "advancing", by: ["officer", "coordinator"], asks: ["words"] },
  report: { from: running, to: "same", by: ["officer", "coordinator"], asks: ["words"] },
  fallBehind: { from: ["not-started", "advancing", "adjusted"], to: "delayed", by: ["system"] },
  catchUp: { from: ["delayed"], to: "advancing", by: ["officer", "coordinator"], asks: ["words"] },
  adjust: { from: ["not-started", ...running], to: "adjusted", by: ["coordinator"], asks: ["words"] },
  finish: { from: running, to: "done", by: ["officer", "coordinator"], asks: ["words", "evidence"] },
  terminate: { from: ["not-started", ...running], to: "terminated", by: ["coordinator"], asks: ["words"] },
} as const satisfies Record<string, Move>;

export type TaskMove = keyof typeof taskMoves;
