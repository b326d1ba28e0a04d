import type { Role } from "../people/roles.ts";

export const needStates = [
  "submitted",
  "accepted",
  "assigned",
  "disputed",
  "in-progress",
  "joint",
  "waiting",
  "answered",
  "in-task",
  "closed",
  "reopened",
  "merged",
  "withdrawn",
] as const;
export type NeedState = (typeof needStates)[number];

/** Who may make a move: a role in the need's own territory or unit, its author, or the clock. */
export type NeedMover = Role | "author" | "system";
/** What a move asks for: a reason is shown to the resident with the move. */
export type NeedAsk = "reason" | "proposedUnit" | "unit" | "days" | "visibility" | "target";

type Move = {
  from: readonly NeedState[];
  /** `same` keeps the state; `decided` is worked out by the move's own rule. */
  to: NeedState | "same" | "decided";
  by: readonly NeedMover[];
  asks?: readonly NeedAsk[];
};

const handled = ["planner", "officer"] as const;
const beforeWork = ["submitted", "accepted", "assigned", "reopened"] as const;
const inWork = ["in-progress", "joint", "waiting"] as const;

/** Every move a need can make: from where, to where, by whom. Pages, API, jobs and the handbook's diagram all read this table. */
export const needMoves = {
  accept: { from: ["submitted", "reopened"], to: "accepted", by: [...handled, "coordinator"] },
  assign: { from: beforeWork, to: "assigned", by: ["coordinator"], asks: ["unit", "reason"] },
  /** To the proposed unit; the second return makes it disputed and the first-contact unit keeps it until ruled. */
  sendBack: { from: beforeWork, to: "decided", by: handled, asks: ["reason", "proposedUnit"] },
  rule: { from: ["disputed"], to: "assigned", by: ["coordinator"], asks: ["unit", "reason"] },
  /** Somebody spoke to the resident for the first time; recorded once. */
  contact: { from: [...beforeWork, "disputed", ...inWork], to: "same", by: [...handled, "coordinator"] },
  start: { from: beforeWork, to: "in-progress", by: handled },
  askJoint: {
    from: ["in-progress", "joint"],
    to: "joint",
    by: [...handled, "coordinator"],
    asks: ["unit", "reason"],
  },
  giveJointOpinion: { from: ["joint"], to: "decided", by: ["officer"], asks: ["reason"] },
  wait: { from: ["in-progress", "joint"], to: "waiting", by: handled, asks: ["reason"] },
  /** Back to joint handling while a unit still owes its opinion. */
  resume: { from: ["waiting"], to: "decided", by: [...handled, "author"], asks: ["reason"] },
  extend: { from: [...beforeWork, ...inWork], to: "same", by: ["coordinator"], asks: ["days", "reason"] },
  holdingReply: { from: [...beforeWork, ...inWork], to: "same", by: handled },
  answer: { from: ["in-progress", "joint"], to: "answered", by: handled },
  giveVerdict: { from: ["answered", "closed"], to: "closed", by: ["author"] },
  close: { from: ["answered"], to: "closed", by: ["system"] },
  reopen: { from: ["answered", "closed"], to: "reopened", by: ["author", "coordinator"], asks: ["reason"] },
  transferToTask: { from: ["answered", "closed"], to: "in-task", by: ["coordinator"] },
  finishInTask: { from: ["in-task", "answered", "closed"], to: "answered", by: ["system"] },
  merge: {
    from: [...beforeWork, ...inWork, "disputed", "answered"],
    to: "merged",
    by: [...handled, "coordinator"],
    asks: ["target", "reason"],
  },
  unmerge: { from: ["merged"], to: "decided", by: [...handled, "coordinator", "author"] },
  withdraw: { from: [...beforeWork, ...inWork], to: "withdrawn", by: ["author"], asks: ["reason"] },
  tightenVisibility: {
    from: needStates,
    to: "same",
    by: [...handled, "coordinator", "moderator"],
    asks: ["visibility", "reason"],
  },
} as const satisfies Record<string, Move>;

/**
 * `handOver`: to another planner; `reroute`: to where its territory's new outline sends it; `reckonDue`: to another due
 * date by a changed calendar.
 */
export type NeedMove = keyof typeof needMoves | "submit" | "import" | "handOver" | "reroute" | "reckonDue";

/** States in which somebody still owes the resident an answer. */
export const openNeedStates = [...beforeWork, "disputed", ...inWork] as const satisfies readonly NeedState[];
export const isOpenNeed = (state: NeedState) => (openNeedStates as readonly NeedState[]).includes(state);

export function canMove(move: keyof typeof needMoves, from: NeedState): boolean {
  return (needMoves[move].from as readonly NeedState[]).includes(from);
}

/** What a move asks whoever makes it for. */
export function asksOf(name: keyof typeof needMoves): readonly NeedAsk[] {
  const move: Move = needMoves[name];
  return move.asks ?? [];
}
