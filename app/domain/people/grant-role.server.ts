import { and, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { roleGrants, territories, units } from "#db/schema/people.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import type { Instant } from "../calendar/instant.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import { type Actor, actorRef } from "./actor.ts";
import type { Contact } from "./contact.ts";
import { grantInForce } from "./grant-in-force.server.ts";
import { addPerson } from "./join-person.server.ts";
import { type RoleBound, roleBinding } from "./roles.ts";
import { userOfContact } from "./user-of-contact.server.ts";

/** A role with what it is bound to; a territory or unit by its id or its name. */
type Granting = { contact: Contact; name?: string | undefined } & RoleBound;
type GrantRefusal =
  | "role-needs-territory"
  | "role-needs-unit"
  | "role-binds-nothing"
  | "territory-unknown"
  | "unit-unknown"
  | "account-of-a-child"
  | "already-granted";

/**
 * Gives a person a role. Who has never signed in is made, without a password: they sign in by a code to this contact.
 * Refuses a planner without a territory, an officer without a unit, and a role that the person holds already.
 */
export async function grantRole(
  deps: Deps,
  by: Actor,
  granting: Granting,
): Promise<Decision<{ personId: string; displayName: string }, GrantRefusal>> {
  const bound = await boundTo(deps, granting);
  if (!bound.ok) return bound;
  return deps.db.write(async (tx) => {
    const userId = await userOfContact(deps, tx, granting.contact);
    const joining = { id: userId, by: "command-line", lang: "zh-CN", name: granting.name } as const;
    const person = await addPerson(deps, tx, joining);
    if (person.ageBand === "under-14") return refuse("account-of-a-child");
    const given = {
      personId: person.id,
      role: granting.role,
      territoryId: bound.territoryId,
      unitId: bound.unitId,
    };
    if (await holds(tx, given, deps.clock.now())) return refuse("already-granted");
    const at = deps.clock.now();
    await tx
      .insert(roleGrants)
      .values({ id: deps.ids.next(), ...given, grantedAt: at, grantedBy: actorRef(by) });
    const { role, territoryId, unitId } = given;
    await appendEvent(
      tx,
      { actor: by, role: by.kind, at },
      {
        type: "RoleGranted",
        subject: about("person", person.id),
        particulars: { role, territoryId, unitId },
      },
    );
    return { ok: true, personId: person.id, displayName: person.displayName };
  });
}

async function boundTo({ db }: Pick<Deps, "db">, { role, territory, unit }: RoleBound) {
  const binding = roleBinding[role];
  if (binding === "territory" ? unit : binding === "unit" ? territory : (territory ?? unit))
    return refuse("role-binds-nothing");
  if (binding === "none") return { ok: true as const, territoryId: null, unitId: null };
  if (binding === "territory") {
    if (!territory) return refuse("role-needs-territory");
    const rows = await db.read.select({ id: territories.id, name: territories.name }).from(territories);
    const found = rows.find(({ id, name }) => id === territory || name === territory);
    return found ? { ok: true as const, territoryId: found.id, unitId: null } : refuse("territory-unknown");
  }
  if (!unit) return refuse("role-needs-unit");
  const rows = await db.read.select({ id: units.id, name: units.name }).from(units);
  const found = rows.find(({ id, name }) => id === unit || name === unit);
  return found ? { ok: true as const, territoryId: null, unitId: found.id } : refuse("unit-unknown");
}

type Given = Pick<typeof roleGrants.$inferSelect, "personId" | "role" | "territoryId" | "unitId">;

export async function holds(
  tx: Tx,
  { personId, role, territoryId, unitId }: Given,
  at: Instant,
): Promise<boolean> {
  const found = await tx
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .where(
      and(
        eq(roleGrants.personId, personId),
        eq(roleGrants.role, role),
        territoryId ? eq(roleGrants.territoryId, territoryId) : isNull(roleGrants.territoryId),
        unitId ? eq(roleGrants.unitId, unitId) : isNull(roleGrants.unitId),
        grantInForce(at),
      ),
    );
  return found.length > 0;
}
