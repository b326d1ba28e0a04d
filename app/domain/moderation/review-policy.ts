import type { ReviewWhy } from "../needs/review-why.ts";
import { type Actor, hasRole } from "../people/actor.ts";

export type SettleRefusal = "not-allowed" | "own-words" | "own-decision";

/** Moderators and coordinators settle reviews; nobody settles what they wrote, or an objection to what they decided. */
export function maySettle(
  actor: Actor,
  authorId: string | null,
  decidedBy: string | null = null,
): true | SettleRefusal {
  if (!hasRole(actor, "moderator", "coordinator")) return "not-allowed";
  if (actor.kind === "person" && authorId === actor.id) return "own-words";
  return actor.kind === "person" && decidedBy === actor.id ? "own-decision" : true;
}

type Decided = { outcome: "released" | "refused" | null; why: ReviewWhy; isLatest: boolean; isGone: boolean };

/** What is hidden by the latest word on it, and still there, can be shown again. */
export const canBePutBack = ({ outcome, isLatest, isGone }: Omit<Decided, "why">) =>
  outcome === "refused" && isLatest && !isGone;

/** Its writer objects once: what is decided on an objection stands. */
export const canBeObjectedTo = (decided: Decided) => decided.why !== "objection" && canBePutBack(decided);
