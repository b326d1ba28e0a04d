import { and, count, eq, ne } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needs, stillOpen } from "#db/schema/needs.ts";
import { people, roleGrants } from "#db/schema/people.ts";
import type { Instant } from "../calendar/instant.ts";
import { grantInForce } from "../people/grant-in-force.server.ts";
import type { Role } from "../people/roles.ts";

export type Bound = { role: Role; territoryId: string | null; unitId: string | null };
type Colleague = { id: string; name: string };

/** What giving or ending a role touches: open needs it opens or leaves, and who else holds the same part. */
export type RoleEffects = {
  /** Open needs of the territory or unit. */
  openCases: number;
  /** Those of them that this very planner has in hand. */
  inHand: number;
  others: Colleague[];
};

export async function roleEffects(
  reads: Reads,
  personId: string,
  bound: Bound,
  now: Instant,
): Promise<RoleEffects> {
  const { role, territoryId, unitId } = bound;
  const others = await reads
    .selectDistinct({ id: people.id, name: people.displayName })
    .from(roleGrants)
    .innerJoin(people, eq(people.id, roleGrants.personId))
    .where(
      and(
        eq(roleGrants.role, role),
        territoryId ? eq(roleGrants.territoryId, territoryId) : undefined,
        unitId ? eq(roleGrants.unitId, unitId) : undefined,
        ne(roleGrants.personId, personId),
        grantInForce(now),
      ),
    )
    .limit(20);
  const place = territoryId
    ? eq(needs.territoryId, territoryId)
    : unitId
      ? eq(needs.unitId, unitId)
      : undefined;
  if (!place) return { openCases: 0, inHand: 0, others };
  return {
    openCases: await openCount(reads, place),
    inHand: territoryId ? await openCount(reads, and(place, eq(needs.plannerId, personId))) : 0,
    others,
  };
}

async function openCount(reads: Reads, where: ReturnType<typeof and>): Promise<number> {
  const [row] = await reads.select({ count: count() }).from(needs).where(and(stillOpen, where));
  return row?.count ?? 0;
}
