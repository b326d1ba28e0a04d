export const handoverStates = ["proposed", "accepted", "declined", "withdrawn", "done"] as const;
export type HandoverState = (typeof handoverStates)[number];

type Move = { from: readonly HandoverState[]; to: HandoverState; by: "giver" | "taker" | "clock" };

/** Every move of a hand-over. Whoever gives the territory may take it back until it is done; the clock carries it out. */
export const handoverMoves = {
  accept: { from: ["proposed"], to: "accepted", by: "taker" },
  decline: { from: ["proposed", "accepted"], to: "declined", by: "taker" },
  withdraw: { from: ["proposed", "accepted"], to: "withdrawn", by: "giver" },
  carryOut: { from: ["accepted"], to: "done", by: "clock" },
  /** Its day has come, and one of the two may not plan any more. */
  fallAway: { from: ["accepted"], to: "withdrawn", by: "clock" },
} as const satisfies Record<string, Move>;
export type HandoverMove = keyof typeof handoverMoves;

export const mayMoveHandover = (move: HandoverMove, from: HandoverState) =>
  (handoverMoves[move].from as readonly HandoverState[]).includes(from);
