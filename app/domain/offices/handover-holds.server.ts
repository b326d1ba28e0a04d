import { and, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { roleGrants } from "#db/schema/people.ts";
import type { Instant } from "../calendar/instant.ts";
import { grantInForce } from "../people/grant-in-force.server.ts";
import { suspensionOf } from "../people/suspension-queries.server.ts";

type Handed = { territoryId: string; fromId: string; toId: string };

/**
 * Whether a hand-over still holds: the one has the territory to give, the other is a planner who may act. What an administrator
 * ended or suspended meanwhile does not come back this way.
 */
export async function handoverHolds(reads: Reads, { territoryId, fromId, toId }: Handed, at: Instant) {
  const plans = (personId: string) =>
    and(eq(roleGrants.personId, personId), eq(roleGrants.role, "planner"), grantInForce(at));
  const [given] = await reads
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .where(and(plans(fromId), eq(roleGrants.territoryId, territoryId)));
  const [taken] = await reads.select({ id: roleGrants.id }).from(roleGrants).where(plans(toId));
  return given !== undefined && taken !== undefined && !(await suspensionOf(reads, toId));
}
