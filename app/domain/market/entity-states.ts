export const entityStates = [
  "draft",
  "applied",
  "sent-back",
  "verified",
  "renewal-due",
  "renewing",
  "lapsed",
  "suspended",
  "withdrawn",
] as const;
export type EntityState = (typeof entityStates)[number];

/** A registrar is an officer of the register: see `entity-policy.ts`. */
export type EntityMover = "representative" | "registrar" | "system";
export type EntityAsk = "reason" | "basis" | "until";

type Move = {
  from: readonly EntityState[];
  /** `decided`: worked out by the move's own rule, from validity and what was before. */
  to: EntityState | "decided";
  by: EntityMover;
  asks?: readonly EntityAsk[];
};

/** Every move of a market entity in the register. Pages, commands, the clock and the handbook's table read this one. */
export const entityMoves = {
  apply: { from: ["draft", "sent-back", "lapsed", "withdrawn"], to: "applied", by: "representative" },
  sendBack: { from: ["applied"], to: "sent-back", by: "registrar", asks: ["reason"] },
  verify: { from: ["applied"], to: "verified", by: "registrar", asks: ["until"] },
  fallDue: { from: ["verified"], to: "renewal-due", by: "system" },
  askRenewal: { from: ["verified", "renewal-due"], to: "renewing", by: "representative" },
  sendBackRenewal: { from: ["renewing"], to: "decided", by: "registrar", asks: ["reason"] },
  renew: { from: ["renewing"], to: "verified", by: "registrar", asks: ["until"] },
  lapse: { from: ["verified", "renewal-due"], to: "lapsed", by: "system" },
  suspend: {
    from: ["verified", "renewal-due", "renewing"],
    to: "suspended",
    by: "registrar",
    asks: ["reason", "basis"],
  },
  lift: { from: ["suspended"], to: "decided", by: "registrar", asks: ["reason"] },
  withdraw: {
    from: ["draft", "applied", "sent-back", "verified", "renewal-due", "renewing", "lapsed"],
    to: "withdrawn",
    by: "representative",
  },
} as const satisfies Record<string, Move>;

export type EntityMove = keyof typeof entityMoves;

export const canMoveEntity = (move: EntityMove, from: EntityState): boolean =>
  (entityMoves[move].from as readonly EntityState[]).includes(from);

/** What a move asks whoever makes it for. */
export function asksOfEntityMove(name: EntityMove): readonly EntityAsk[] {
  const move: Move = entityMoves[name];
  return move.asks ?? [];
}

/** States in which an officer owes a decision. */
export const waitingEntityStates = ["applied", "renewing"] as const satisfies readonly EntityState[];

/** States in which the particulars may be written anew; afterwards only with a renewal. */
export const amendableStates = [
  "draft",
  "sent-back",
  "verified",
  "renewal-due",
  "lapsed",
  "withdrawn",
] as const satisfies readonly EntityState[];
export const isAmendable = (state: EntityState) =>
  (amendableStates as readonly EntityState[]).includes(state);
