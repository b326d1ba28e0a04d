import { and, eq, gte, inArray, isNull, lte, or } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { absences } from "#db/schema/offices.ts";
import { people, roleGrants } from "#db/schema/people.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import type { Grant } from "./actor.ts";
import { grantInForce } from "./grant-in-force.server.ts";
import { substituteRoles } from "./roles.ts";

/**
 * Every grant in force, one's own and those of planners and officers whose substitute one is today; a resident's part needs
 * none. A substitute's rights are not passed on, and end with their own.
 */
export async function grantsOf(
  { db, clock, zone }: Pick<Deps, "db" | "clock" | "zone">,
  personId: string,
): Promise<Grant[]> {
  const now = clock.now();
  const today = civilDateOf(now, zone);
  const away = db.read
    .select({ id: absences.personId })
    .from(absences)
    .where(
      and(
        eq(absences.substituteId, personId),
        lte(absences.fromOn, today),
        gte(absences.untilOn, today),
        isNull(absences.endedAt),
      ),
    );
  const rows = await db.read
    .select({
      role: roleGrants.role,
      territoryId: roleGrants.territoryId,
      unitId: roleGrants.unitId,
      holder: { id: people.id, name: people.displayName },
    })
    .from(roleGrants)
    .innerJoin(people, eq(people.id, roleGrants.personId))
    .where(
      and(
        or(
          eq(roleGrants.personId, personId),
          and(inArray(roleGrants.personId, away), inArray(roleGrants.role, ["planner", "officer"])),
        ),
        grantInForce(now),
      ),
    )
    .orderBy(roleGrants.grantedAt, roleGrants.id);
  const isColleague = rows.some(
    ({ role, holder }) => holder.id === personId && substituteRoles.includes(role),
  );
  return rows.flatMap(({ role, territoryId, unitId, holder }): Grant[] => {
    if (holder.id !== personId && !isColleague) return [];
    const instead = holder.id === personId ? {} : { insteadOf: holder };
    if (role === "planner") return territoryId ? [{ role, territoryId, ...instead }] : [];
    if (role === "officer") return unitId ? [{ role, unitId, ...instead }] : [];
    return [{ role }];
  });
}
