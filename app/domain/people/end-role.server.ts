import { and, eq, inArray, isNull, ne, notExists } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads, Tx } from "#db/client.ts";
import { suspensions } from "#db/schema/offices.ts";
import { roleGrants, territories, units } from "#db/schema/people.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import type { Instant } from "../calendar/instant.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import { type Actor, actorRef } from "./actor.ts";
import type { Contact } from "./contact.ts";
import { grantInForce } from "./grant-in-force.server.ts";
import { personOfContact } from "./person-contacts.server.ts";
import type { RoleBound } from "./roles.ts";

type Ending = { contact: Contact } & RoleBound;

/**
 * Ends a person's role; without a territory or unit, every grant of that role. Refuses what is not in force, and to
 * leave the portal without an administrator.
 */
export async function endRole(
  deps: Deps,
  by: Actor,
  { contact, ...bound }: Ending,
): Promise<Decision<{ ended: number }, "person-unknown" | "role-not-held" | "last-administrator">> {
  return deps.db.write(async (tx) => {
    const personId = await personOfContact(deps, tx, contact);
    if (!personId) return refuse("person-unknown");
    const at = deps.clock.now();
    const ids = await grantsInForce(tx, personId, bound, at);
    if (ids.length === 0) return refuse("role-not-held");
    if (bound.role === "administrator" && !(await isAnotherAdministrator(tx, personId, at)))
      return refuse("last-administrator");
    await tx
      .update(roleGrants)
      .set({ endedAt: at, endedBy: actorRef(by) })
      .where(inArray(roleGrants.id, ids));
    await appendEvent(
      tx,
      { actor: by, role: by.kind, at },
      { type: "RoleEnded", subject: about("person", personId), particulars: { role: bound.role } },
    );
    return { ok: true, ended: ids.length };
  });
}

async function grantsInForce(tx: Tx, personId: string, { role, territory, unit }: RoleBound, at: Instant) {
  const rows = await tx
    .select({
      id: roleGrants.id,
      territory: territories.id,
      territoryName: territories.name,
      unit: units.id,
      unitName: units.name,
    })
    .from(roleGrants)
    .leftJoin(territories, eq(territories.id, roleGrants.territoryId))
    .leftJoin(units, eq(units.id, roleGrants.unitId))
    .where(and(eq(roleGrants.personId, personId), eq(roleGrants.role, role), grantInForce(at)));
  return rows
    .filter((row) => !territory || row.territory === territory || row.territoryName === territory)
    .filter((row) => !unit || row.unit === unit || row.unitName === unit)
    .map(({ id }) => id);
}

/** Whether somebody else could administer now: who is suspended could not. */
export async function isAnotherAdministrator(reads: Reads, personId: string, at: Instant): Promise<boolean> {
  const suspended = reads
    .select({ id: suspensions.id })
    .from(suspensions)
    .where(and(eq(suspensions.personId, roleGrants.personId), isNull(suspensions.liftedAt)));
  const others = and(eq(roleGrants.role, "administrator"), ne(roleGrants.personId, personId));
  const found = await reads
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .where(and(others, grantInForce(at), notExists(suspended)))
    .limit(1);
  return found.length > 0;
}
