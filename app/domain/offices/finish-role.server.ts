import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { roleGrants } from "#db/schema/people.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import { civilDateOf, endOfDay } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import { passOnNeeds } from "../needs/pass-on-needs.server.ts";
import { plannerFor } from "../needs/planner-for.server.ts";
import { type Actor, actorRef } from "../people/actor.ts";
import { mayAdminister } from "../people/administering.ts";
import { isAnotherAdministrator } from "../people/end-role.server.ts";
import { grantStanding } from "./role-period.ts";

type Finishing = { grantId: string; endsOn?: CivilDate | undefined; reason: string };
type FinishRefusal =
  | "not-allowed"
  | "not-found"
  | "already-ended"
  | "last-administrator"
  | "ends-in-the-past";

/**
 * Ends a role, now or with a later day. A planner's open needs go at once to who else plans for the territory, else to
 * the unit's officers alone; with a later day they go then (`passOnEndedRoles`).
 */
export async function finishRole(
  deps: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  by: Actor,
  { grantId, endsOn, reason }: Finishing,
): Promise<Decision<{ personId: string; passedOn: number }, FinishRefusal>> {
  if (!mayAdminister(by)) return refuse("not-allowed");
  return deps.db.write(async (tx) => {
    const at = deps.clock.now();
    const today = civilDateOf(at, deps.zone);
    const [grant] = await tx.select().from(roleGrants).where(eq(roleGrants.id, grantId));
    if (!grant) return refuse("not-found");
    if (grantStanding(grant, at) === "ended") return refuse("already-ended");
    if (endsOn && endsOn < today) return refuse("ends-in-the-past");
    const { personId, role, territoryId, unitId } = grant;
    if (role === "administrator" && !(await isAnotherAdministrator(tx, personId, at)))
      return refuse("last-administrator");
    const later = endsOn !== undefined && endsOn > today;
    const endedAt = later ? endOfDay(endsOn, deps.zone) : at;
    const ending = { endedAt, endedBy: actorRef(by), endReason: reason };
    await tx.update(roleGrants).set(ending).where(eq(roleGrants.id, grantId));
    await appendEvent(
      tx,
      { actor: by, role: "administrator", at },
      {
        type: "RoleEnded",
        subject: about("person", personId),
        particulars: { role, territoryId, unitId, endsOn: later ? endsOn : null },
      },
    );
    const passedOn =
      later || role !== "planner" || !territoryId
        ? 0
        : await passOnNeeds(tx, deps, {
            ...{ territoryId, fromId: personId, handoverId: null, by, role: "administrator" },
            toId: await plannerFor(tx, { territoryId, plannerId: null }, at),
          });
    return { ok: true, personId, passedOn };
  });
}
