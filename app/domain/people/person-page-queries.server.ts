import { and, count, desc, eq, gt, isNotNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reads } from "#db/client.ts";
import { passkeys, totpSecrets } from "#db/schema/credentials.ts";
import { session } from "#db/schema/identity.ts";
import { suspensions } from "#db/schema/offices.ts";
import { people, roleGrants, territories, units } from "#db/schema/people.ts";
import type { Instant } from "../calendar/instant.ts";
import type { PersonView } from "./person-view.ts";

/** What an administrator sees of a person: roles in force and past, suspensions, how many sessions. No contact. */
export async function personPage(reads: Reads, id: string, now: Instant): Promise<PersonView | undefined> {
  const [person] = await reads
    .select({ id: people.id, name: people.displayName, joinedAt: people.joinedAt })
    .from(people)
    .where(eq(people.id, id));
  if (!person) return undefined;
  const [sessions] = await reads
    .select({ count: count() })
    .from(session)
    .where(and(eq(session.userId, id), gt(session.expiresAt, new Date(now))));
  return {
    ...person,
    sessions: sessions?.count ?? 0,
    secondFactor: await hasSecondFactor(reads, id),
    grants: await grantsEver(reads, id),
    suspensions: await suspensionsEver(reads, id),
  };
}

async function hasSecondFactor(reads: Reads, personId: string): Promise<boolean> {
  const app = await reads
    .select({ id: totpSecrets.id })
    .from(totpSecrets)
    .where(and(eq(totpSecrets.personId, personId), isNotNull(totpSecrets.confirmedAt)));
  if (app.length > 0) return true;
  const keys = await reads.select({ id: passkeys.id }).from(passkeys).where(eq(passkeys.personId, personId));
  return keys.length > 0;
}

const granter = alias(people, "granter");
/** `person:<id>` names a person; `system:…` and the command line have no name. */
const idIn = (column: typeof roleGrants.grantedBy | typeof suspensions.suspendedBy) =>
  sql`substr(${column}, 8)`;

const grantsEver = (reads: Reads, personId: string) =>
  reads
    .select({
      id: roleGrants.id,
      role: roleGrants.role,
      territory: { name: territories.name, nameEn: territories.nameEn },
      unit: { name: units.name, nameEn: units.nameEn },
      grantedAt: roleGrants.grantedAt,
      startsAt: roleGrants.startsAt,
      endedAt: roleGrants.endedAt,
      endReason: roleGrants.endReason,
      grantedByName: granter.displayName,
    })
    .from(roleGrants)
    .leftJoin(territories, eq(territories.id, roleGrants.territoryId))
    .leftJoin(units, eq(units.id, roleGrants.unitId))
    .leftJoin(granter, eq(granter.id, idIn(roleGrants.grantedBy)))
    .where(eq(roleGrants.personId, personId))
    .orderBy(desc(roleGrants.grantedAt), desc(roleGrants.id))
    .limit(100);

const suspensionsEver = (reads: Reads, personId: string) =>
  reads
    .select({
      id: suspensions.id,
      reason: suspensions.reason,
      suspendedAt: suspensions.suspendedAt,
      liftedAt: suspensions.liftedAt,
      liftReason: suspensions.liftReason,
      appeal: suspensions.appeal,
      appealedAt: suspensions.appealedAt,
      byName: granter.displayName,
    })
    .from(suspensions)
    .leftJoin(granter, eq(granter.id, idIn(suspensions.suspendedBy)))
    .where(eq(suspensions.personId, personId))
    .orderBy(desc(suspensions.suspendedAt))
    .limit(50);
