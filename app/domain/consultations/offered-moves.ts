import type { ConsultationMove } from "./consultation-states.ts";

/** Moves that a person makes on a page of their own; a draft is written anew on its form, and the clock opens and closes. */
export const offeredMoves = [
  ...([
    "publish",
    "extend",
    "collate",
    "conclude",
    "review",
    "answer",
    "archive",
    "sendBack",
    "withdraw",
  ] as const),
] as const satisfies readonly ConsultationMove[];
export type OfferedMove = (typeof offeredMoves)[number];
export const isOffered = (text: string | undefined): text is OfferedMove =>
  offeredMoves.some((each) => each === text);
