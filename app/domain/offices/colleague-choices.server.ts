import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { suspensions } from "#db/schema/offices.ts";
import { people, roleGrants } from "#db/schema/people.ts";
import type { Instant } from "../calendar/instant.ts";
import { grantInForce } from "../people/grant-in-force.server.ts";
import type { Role } from "../people/roles.ts";

/** Who holds one of these roles besides this person and may act: whom to name as substitute or next planner. */
export const colleagueChoices = (reads: Reads, personId: string, roles: readonly Role[], now: Instant) =>
  reads
    .selectDistinct({ id: people.id, name: people.displayName })
    .from(roleGrants)
    .innerJoin(people, eq(people.id, roleGrants.personId))
    .leftJoin(suspensions, and(eq(suspensions.personId, people.id), isNull(suspensions.liftedAt)))
    .where(
      and(
        inArray(roleGrants.role, [...roles]),
        ne(roleGrants.personId, personId),
        grantInForce(now),
        isNull(suspensions.id),
      ),
    )
    .orderBy(asc(people.displayName))
    .limit(500);
