import { and, asc, eq, gt, isNull, lte, or, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { people, roleGrants, territories, units } from "#db/schema/people.ts";
import type { Instant } from "../calendar/instant.ts";
import type { Role } from "./roles.ts";

export const rolesPage = 100;

/** Who held which role at a moment, by role, a page at a time. Given before and not yet ended then; begun by then. */
export async function rolesAsOf(reads: Reads, at: Instant, role: Role | undefined, page: number) {
  const begins = sql<string>`coalesce(${roleGrants.startsAt}, ${roleGrants.grantedAt})`;
  const rows = await reads
    .select({
      id: roleGrants.id,
      personId: people.id,
      name: people.displayName,
      role: roleGrants.role,
      territory: { name: territories.name, nameEn: territories.nameEn },
      unit: { name: units.name, nameEn: units.nameEn },
      begins,
      endedAt: roleGrants.endedAt,
    })
    .from(roleGrants)
    .innerJoin(people, eq(people.id, roleGrants.personId))
    .leftJoin(territories, eq(territories.id, roleGrants.territoryId))
    .leftJoin(units, eq(units.id, roleGrants.unitId))
    .where(
      and(
        role ? eq(roleGrants.role, role) : undefined,
        lte(roleGrants.grantedAt, at),
        lte(begins, at),
        or(isNull(roleGrants.endedAt), gt(roleGrants.endedAt, at)),
      ),
    )
    .orderBy(asc(roleGrants.role), asc(people.displayName), asc(roleGrants.id))
    .limit(rolesPage + 1)
    .offset((page - 1) * rolesPage);
  return { lines: rows.slice(0, rolesPage), more: rows.length > rolesPage };
}
