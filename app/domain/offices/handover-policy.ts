import type { Actor, Grant } from "../people/actor.ts";
import { mayAdminister } from "../people/administering.ts";

/** Territories that a planner holds themselves; what one holds as a substitute is not one's to give. */
export const territoriesHeld = (grants: readonly Grant[]): string[] =>
  grants.flatMap((grant) => (grant.role === "planner" && !grant.insteadOf ? [grant.territoryId] : []));

export const ownTerritories = (actor: Actor): string[] =>
  actor.kind === "person" ? territoriesHeld(actor.grants) : [];

type Offer = { territoryId: string; fromId: string; toId: string };

/** A planner offers what is theirs; an administrator offers it for a planner who is gone, to neither of the two nor to themselves. */
export function mayOfferHandover(actor: Actor, { territoryId, fromId, toId }: Offer): boolean {
  if (actor.kind !== "person" || fromId === toId) return false;
  if (actor.id === fromId) return ownTerritories(actor).includes(territoryId);
  return mayAdminister(actor) && toId !== actor.id;
}

/** Who gives may take an offer back; an administrator what an administrator offered. */
export const mayWithdrawHandover = (
  actor: Actor,
  { fromId, proposedBy }: { fromId: string; proposedBy: string },
) =>
  actor.kind === "person" &&
  (actor.id === fromId || (mayAdminister(actor) && proposedBy !== `person:${fromId}`));
