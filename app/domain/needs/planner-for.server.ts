import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { roleGrants } from "#db/schema/people.ts";
import type { Instant } from "../calendar/instant.ts";
import { grantInForce } from "../people/grant-in-force.server.ts";

/** The planner appointed to a territory: who holds the need now if still appointed, else who was appointed last. */
export async function plannerFor(
  tx: Tx,
  { territoryId, plannerId }: { territoryId: string | null; plannerId: string | null },
  now: Instant,
): Promise<string | null> {
  if (territoryId === null) return null;
  const appointed = await tx
    .select({ personId: roleGrants.personId })
    .from(roleGrants)
    .where(and(eq(roleGrants.role, "planner"), eq(roleGrants.territoryId, territoryId), grantInForce(now)))
    .orderBy(desc(roleGrants.grantedAt), desc(roleGrants.id));
  const still = appointed.find(({ personId }) => personId === plannerId);
  return (still ?? appointed[0])?.personId ?? null;
}
