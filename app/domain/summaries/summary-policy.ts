import { type Actor, hasRole } from "../people/actor.ts";
import { publicSummaryStates, type SummaryMove, type SummaryState, summaryMoves } from "./summary-states.ts";

export type SummaryStanding = { state: SummaryState; preparedBy: string };
export type SummaryMoveRefusal = "not-found" | "not-allowed" | "state-does-not-allow" | "same-person";

/** A summary is everybody's once it is published; before, it is the office's. */
export const isPublicSummary = (state: SummaryState) =>
  (publicSummaryStates as readonly SummaryState[]).includes(state);

export const maySeeSummary = (actor: Actor, { state }: Pick<SummaryStanding, "state">) =>
  isPublicSummary(state) || hasRole(actor, "coordinator", "inspector");

export const mayDraftSummary = (actor: Actor) => hasRole(actor, "coordinator");

/** Whether an actor may make a move now: true, or why not. Who wrote the words does not publish them. */
export function mayMoveSummary(
  actor: Actor,
  summary: SummaryStanding,
  move: SummaryMove,
): true | SummaryMoveRefusal {
  if (!maySeeSummary(actor, summary)) return "not-found";
  if (!hasRole(actor, ...summaryMoves[move].by)) return "not-allowed";
  const from: readonly SummaryState[] = summaryMoves[move].from;
  if (!from.includes(summary.state)) return "state-does-not-allow";
  if (move === "publish" && actor.kind === "person" && actor.id === summary.preparedBy) return "same-person";
  return true;
}
