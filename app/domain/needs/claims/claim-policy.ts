import { type Actor, hasRole, type Person } from "#app/domain/people/actor.ts";
import { provedToAct } from "#app/domain/people/proof-rules.ts";
import { type NeedFacts, sightOf } from "../need-policy.ts";
import type { NeedChannel } from "../need-terms.ts";

export type Claimable = NeedFacts & { channel: NeedChannel };

/**
 * Whether this person may say that a need is theirs: only history that was imported has no author. A need that they may not
 * see is not found; one whose author is known already can't be claimed, and nobody learns by whom.
 */
export function mayClaim(
  actor: Person,
  need: Claimable,
): true | "not-found" | "not-claimable" | "own-need-already" | "proof-needed" {
  if (sightOf(actor, need) === "none" || need.channel !== "import") return "not-found";
  if (need.authorId === actor.id) return "own-need-already";
  if (need.authorId !== null) return "not-claimable";
  return provedToAct("claim", actor) ? true : "proof-needed";
}

/** Coordinators settle claims; nobody settles their own. */
export function maySettleClaim(actor: Actor, claimantId: string): true | "not-allowed" | "own-claim" {
  if (actor.kind !== "person" || !hasRole(actor, "coordinator")) return "not-allowed";
  return actor.id === claimantId ? "own-claim" : true;
}
