import type { Actor, Grant } from "./actor.ts";

type Where = { territoryId: string | null; unitIds: readonly (string | null)[] };

/**
 * In whose place an actor acts in a part: undefined in their own. Their own grant comes first, so that nobody stands in
 * for a colleague where they are responsible themselves.
 */
export function insteadOf(
  actor: Actor,
  role: string,
  where: Where,
): { id: string; name: string } | undefined {
  if (actor.kind !== "person") return undefined;
  const fitting = actor.grants.filter((grant) => fits(grant, role, where));
  if (fitting.some((grant) => !standsIn(grant))) return undefined;
  return fitting.map(standsIn).find((colleague) => colleague !== undefined);
}

/** Everybody in whose place this person acts today. */
export function standsInFor(actor: Actor): { id: string; name: string }[] {
  if (actor.kind !== "person") return [];
  const found = actor.grants.map(standsIn).filter((colleague) => colleague !== undefined);
  return [...new Map(found.map((colleague) => [colleague.id, colleague])).values()];
}

/** How the ledger names the part: `planner`, or `planner for person:<id>` of a substitute. */
export const partOf = (role: string, colleague: { id: string } | undefined) =>
  colleague ? `${role} for person:${colleague.id}` : role;

const standsIn = (grant: Grant) =>
  grant.role === "planner" || grant.role === "officer" ? grant.insteadOf : undefined;

const fits = (grant: Grant, role: string, { territoryId, unitIds }: Where) =>
  (role === "planner" && grant.role === "planner" && grant.territoryId === territoryId) ||
  (role === "officer" && grant.role === "officer" && unitIds.includes(grant.unitId));
