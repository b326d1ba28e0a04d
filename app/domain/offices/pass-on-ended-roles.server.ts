import { and, eq, exists, gt, lte, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { needs, stillOpen } from "#db/schema/needs.ts";
import { roleGrants } from "#db/schema/people.ts";
import { passOnNeeds } from "../needs/pass-on-needs.server.ts";
import { plannerFor } from "../needs/planner-for.server.ts";
import type { Actor } from "../people/actor.ts";

const clockwork: Actor = { kind: "system", job: "pass on ended roles" };
/** How far back is looked: longer than a portal is ever down, short enough that an index walks few rows. */
const daysBack = 30;

/** Gives on the open needs of planners whose role ended with a day that was set beforehand. Returns how many went. */
export async function passOnEndedRoles(deps: Pick<Deps, "db" | "clock" | "ids">): Promise<number> {
  const now = deps.clock.now();
  const since = new Date(Date.parse(now) - daysBack * 86_400_000).toISOString();
  const left = deps.db.read
    .select({ one: sql`1` })
    .from(needs)
    .where(
      and(eq(needs.territoryId, roleGrants.territoryId), stillOpen, eq(needs.plannerId, roleGrants.personId)),
    );
  const ended = await deps.db.read
    .select({ territoryId: roleGrants.territoryId, personId: roleGrants.personId })
    .from(roleGrants)
    .where(
      and(
        eq(roleGrants.role, "planner"),
        lte(roleGrants.endedAt, now),
        gt(roleGrants.endedAt, since),
        exists(left),
      ),
    );
  let passedOn = 0;
  for (const { territoryId, personId } of ended) {
    if (territoryId === null) continue;
    passedOn += await deps.db.write(async (tx) => {
      const toId = await plannerFor(tx, { territoryId, plannerId: personId }, now);
      // Appointed anew meanwhile: nothing changes hands.
      if (toId === personId) return 0;
      return passOnNeeds(tx, deps, {
        ...{ territoryId, fromId: personId, toId, handoverId: null, by: clockwork, role: "system" },
      });
    });
  }
  return passedOn;
}
