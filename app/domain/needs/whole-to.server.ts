import { eq, exists, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needJointUnits, needs } from "#db/schema/needs.ts";
import { type Actor, hasRole, type Person } from "../people/actor.ts";

/** `partIn` as a condition, for where many needs are read at once: those in which an actor has a part, and which they see whole. */
export function wholeTo(reads: Reads, actor: Actor): SQL {
  if (actor.kind === "guest") return eq(needs.id, actor.needId);
  if (actor.kind === "system" || hasRole(actor, "coordinator", "moderator", "inspector")) return sql`1`;
  return (actor.kind === "person" ? partOf(reads, actor) : undefined) ?? sql`0`;
}

function partOf(reads: Reads, { id, grants }: Person): SQL | undefined {
  const territoryIds = grants.flatMap((each) => (each.role === "planner" ? each.territoryId : []));
  const unitIds = grants.flatMap((each) => (each.role === "officer" ? each.unitId : []));
  const asked = reads
    .select({ one: sql`1` })
    .from(needJointUnits)
    .where(sql`${needJointUnits.needId} = ${needs.id} AND ${inArray(needJointUnits.unitId, unitIds)}`);
  return or(
    eq(needs.authorId, id),
    territoryIds.length > 0 ? inArray(needs.territoryId, territoryIds) : undefined,
    ...(unitIds.length > 0 ? [inArray(needs.unitId, unitIds), exists(asked)] : []),
  );
}
