import { and, eq, gt, isNull, or } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { roleGrants } from "#db/schema/people.ts";
import type { Instant } from "../calendar/instant.ts";

/** A person's own grants that have not ended, those that are still to begin included. */
export const rolesHeld = (reads: Reads, personId: string, now: Instant) =>
  reads
    .select({
      id: roleGrants.id,
      role: roleGrants.role,
      territoryId: roleGrants.territoryId,
      unitId: roleGrants.unitId,
    })
    .from(roleGrants)
    .where(
      and(eq(roleGrants.personId, personId), or(isNull(roleGrants.endedAt), gt(roleGrants.endedAt, now))),
    );
