import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads, Tx } from "#db/client.ts";
import { people, roleGrants } from "#db/schema/people.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import { type Actor, actorRef } from "../people/actor.ts";
import { mayAdminister } from "../people/administering.ts";
import { rolesHeld } from "../people/roles-held-queries.server.ts";
import { standsInOffice } from "../people/stands-in-office.server.ts";
import { suspensionOf } from "../people/suspension-queries.server.ts";
import { conflictsOf } from "./duties-apart.ts";
import type { RoleForm } from "./role-form.ts";
import { periodOf } from "./role-period.ts";

export type Giving = Omit<RoleForm, "step"> & { personId: string };
export type GiveRefusal =
  | "not-allowed"
  | "not-found"
  | "not-oneself"
  | "account-suspended"
  | "account-of-a-child"
  | "territory-unknown"
  | "unit-unknown"
  | "already-granted"
  | "duties-apart"
  | "starts-in-the-past";
type GiveDeps = Pick<Deps, "clock" | "ids" | "zone">;
type Given = Decision<{ grantId: string }, GiveRefusal>;

/** Gives a role from a day to a day. Nobody gives one to themselves, and some roles don't go together. */
export async function giveRole(
  { db, ...deps }: GiveDeps & Pick<Deps, "db">,
  by: Actor,
  giving: Giving,
): Promise<Given> {
  return db.write((tx) => giveRoleIn(tx, deps, by, giving));
}

/** The same as a part of a larger step. */
export async function giveRoleIn(
  tx: Tx,
  { clock, ids, zone }: GiveDeps,
  by: Actor,
  giving: Giving,
): Promise<Given> {
  const at = clock.now();
  const against = await whatSpeaksAgainst(tx, by, giving, { now: at, today: civilDateOf(at, zone) });
  if (against) return refuse(against);
  const { personId, role, territoryId, unitId, startsOn = null, endsOn = null } = giving;
  const given = { personId, role, territoryId, unitId };
  const grantId = ids.next();
  const held = { ...given, ...periodOf(giving, zone), grantedAt: at, grantedBy: actorRef(by) };
  await tx.insert(roleGrants).values({ id: grantId, ...held });
  await appendEvent(
    tx,
    { actor: by, role: "administrator", at },
    {
      type: "RoleGranted",
      subject: about("person", personId),
      particulars: { role, territoryId, unitId, startsOn, endsOn },
    },
  );
  return { ok: true, grantId };
}

/** The same answer before it is done, for the preview. */
export async function whatSpeaksAgainst(
  reads: Reads,
  by: Actor,
  { personId, role, territoryId, unitId, startsOn }: Giving,
  { now, today }: { now: string; today: string },
): Promise<GiveRefusal | undefined> {
  if (!mayAdminister(by)) return "not-allowed";
  const [person] = await reads
    .select({ ageBand: people.ageBand, erasedAt: people.erasedAt })
    .from(people)
    .where(eq(people.id, personId));
  if (!person || person.erasedAt) return "not-found";
  if (by.kind === "person" && by.id === personId) return "not-oneself";
  if (await suspensionOf(reads, personId)) return "account-suspended";
  if (person.ageBand === "under-14") return "account-of-a-child";
  if (territoryId && !(await standsInOffice(reads, "territory", territoryId))) return "territory-unknown";
  if (unitId && !(await standsInOffice(reads, "unit", unitId))) return "unit-unknown";
  if (startsOn && startsOn < today) return "starts-in-the-past";
  const held = await rolesHeld(reads, personId, now);
  const same = held.some(
    (each) => each.role === role && each.territoryId === territoryId && each.unitId === unitId,
  );
  if (same) return "already-granted";
  const roles = held.map((each) => each.role);
  return conflictsOf(role, roles).some(({ weight }) => weight === "refused") ? "duties-apart" : undefined;
}
