import { and, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { suspensions } from "#db/schema/offices.ts";
import { people, roleGrants } from "#db/schema/people.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import { type Actor, actorRef } from "./actor.ts";
import { mayAdminister } from "./administering.ts";
import { isAnotherAdministrator } from "./end-role.server.ts";
import { grantInForce } from "./grant-in-force.server.ts";
import { suspensionOf } from "./suspension-queries.server.ts";

type SuspendRefusal =
  | "not-allowed"
  | "not-found"
  | "not-oneself"
  | "already-suspended"
  | "last-administrator";

/** Keeps a person from acting until it is lifted; the reason is shown to them. Roles stay, and rest meanwhile. */
export async function suspendPerson(
  { db, clock, ids }: Pick<Deps, "db" | "clock" | "ids">,
  by: Actor,
  { personId, reason }: { personId: string; reason: string },
): Promise<Decision<object, SuspendRefusal>> {
  if (!mayAdminister(by)) return refuse("not-allowed");
  if (by.kind === "person" && by.id === personId) return refuse("not-oneself");
  return db.write(async (tx) => {
    const at = clock.now();
    const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.id, personId));
    if (!person) return refuse("not-found");
    if (await suspensionOf(tx, personId)) return refuse("already-suspended");
    const administrates = await tx
      .select({ id: roleGrants.id })
      .from(roleGrants)
      .where(and(eq(roleGrants.personId, personId), eq(roleGrants.role, "administrator"), grantInForce(at)));
    if (administrates.length > 0 && !(await isAnotherAdministrator(tx, personId, at)))
      return refuse("last-administrator");
    const row = { id: ids.next(), personId, reason, suspendedAt: at, suspendedBy: actorRef(by) };
    await tx.insert(suspensions).values(row);
    await appendEvent(
      tx,
      { actor: by, role: "administrator", at },
      { type: "PersonSuspended", subject: about("person", personId), particulars: { suspensionId: row.id } },
    );
    return { ok: true };
  });
}
