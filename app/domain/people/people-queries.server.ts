import { and, asc, eq, exists, gte, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { suspensions } from "#db/schema/offices.ts";
import { people, roleGrants, territories, units } from "#db/schema/people.ts";
import type { Instant } from "../calendar/instant.ts";
import { grantInForce } from "./grant-in-force.server.ts";
import type { PeopleFilter } from "./people-filter.ts";
import type { Role } from "./roles.ts";

export const peoplePage = 50;

export type PersonLine = {
  id: string;
  name: string;
  suspended: boolean;
  roles: { role: Role; territory: Named | null; unit: Named | null }[];
};
type Named = { name: string; nameEn: string };

/** People by the beginning of their display name and by what they hold, a page at a time; without a filter, the staff. */
export async function findPeople(
  reads: Reads,
  filter: PeopleFilter,
  page: number,
  now: Instant,
): Promise<{ lines: PersonLine[]; more: boolean }> {
  const rows = await peopleSelect(reads, filter, now)
    .limit(peoplePage + 1)
    .offset((page - 1) * peoplePage);
  const shown = rows.slice(0, peoplePage);
  const roles = await rolesOf(
    reads,
    shown.map(({ id }) => id),
    now,
  );
  const lines = shown.map(({ suspension, ...row }) => ({
    ...row,
    suspended: suspension !== null,
    roles: roles.filter(({ personId }) => personId === row.id),
  }));
  return { lines, more: rows.length > peoplePage };
}

/** The query behind it: it walks the names, or the grants of a role. */
export const peopleSelect = (reads: Reads, { name, role, territoryId, unitId }: PeopleFilter, now: Instant) =>
  reads
    .select({ id: people.id, name: people.displayName, suspension: suspensions.id })
    .from(people)
    .leftJoin(suspensions, and(eq(suspensions.personId, people.id), isNull(suspensions.liftedAt)))
    .where(
      and(
        name ? and(gte(people.displayName, name), lt(people.displayName, `${name}\u{10ffff}`)) : undefined,
        role || territoryId || unitId || !name
          ? exists(
              reads
                .select({ one: sql`1` })
                .from(roleGrants)
                .where(
                  and(
                    eq(roleGrants.personId, people.id),
                    role ? eq(roleGrants.role, role) : undefined,
                    territoryId ? eq(roleGrants.territoryId, territoryId) : undefined,
                    unitId ? eq(roleGrants.unitId, unitId) : undefined,
                    notOver(now),
                  ),
                ),
            )
          : undefined,
      ),
    )
    .orderBy(asc(people.displayName), asc(people.id));

/** In force or still to begin. */
const notOver = (now: Instant): SQL | undefined =>
  or(isNull(roleGrants.endedAt), sql`${roleGrants.endedAt} > ${now}`);

async function rolesOf(reads: Reads, ids: string[], now: Instant) {
  if (ids.length === 0) return [];
  return await reads
    .select({
      personId: roleGrants.personId,
      role: roleGrants.role,
      territory: { name: territories.name, nameEn: territories.nameEn },
      unit: { name: units.name, nameEn: units.nameEn },
    })
    .from(roleGrants)
    .leftJoin(territories, eq(territories.id, roleGrants.territoryId))
    .leftJoin(units, eq(units.id, roleGrants.unitId))
    .where(and(inArray(roleGrants.personId, ids), grantInForce(now)))
    .orderBy(asc(roleGrants.grantedAt));
}
