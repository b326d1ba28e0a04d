import { and, gte, isNull, lte } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { absences } from "#db/schema/offices.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import { type Actor, actorRef, hasRole } from "../people/actor.ts";
import { substituteRoles } from "../people/roles.ts";
import { againstAbsence, type Span } from "./absence-rules.ts";
import { colleagueChoices } from "./colleague-choices.server.ts";

type Entering = Span & { substituteId: string };
type AbsenceRefusal =
  | "not-allowed"
  | "starts-in-the-past"
  | "substitute-unknown"
  | "substitute-is-oneself"
  | "absence-overlaps"
  | "substitute-away"
  | "stands-in-meanwhile";

/** A planner or officer is away; the substitute holds their rights from the first day to the last. Entered by oneself only. */
export async function enterAbsence(
  { db, clock, ids, zone }: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  by: Actor,
  { fromOn, untilOn, substituteId }: Entering,
): Promise<Decision<{ absenceId: string }, AbsenceRefusal>> {
  if (by.kind !== "person" || !hasOwnCases(by)) return refuse("not-allowed");
  return db.write(async (tx) => {
    const at = clock.now();
    if (fromOn < civilDateOf(at, zone)) return refuse("starts-in-the-past");
    const asked = { personId: by.id, substituteId, fromOn, untilOn };
    const known = await tx
      .select()
      .from(absences)
      .where(and(lte(absences.fromOn, untilOn), gte(absences.untilOn, fromOn), isNull(absences.endedAt)));
    const against = againstAbsence(asked, known);
    if (against) return refuse(against);
    const colleagues = await colleagueChoices(tx, by.id, substituteRoles, at);
    if (!colleagues.some(({ id }) => id === substituteId)) return refuse("substitute-unknown");
    const absenceId = ids.next();
    await tx.insert(absences).values({ id: absenceId, ...asked, enteredAt: at, enteredBy: actorRef(by) });
    await appendEvent(
      tx,
      { actor: by, role: hasRole(by, "planner") ? "planner" : "officer", at },
      {
        type: "AbsenceEntered",
        subject: about("person", by.id),
        particulars: { absenceId, substituteId, fromOn, untilOn },
      },
    );
    return { ok: true, absenceId };
  });
}

/** Who holds a planner's or officer's part themselves, and not only as a substitute. */
export const hasOwnCases = (actor: Actor) =>
  actor.kind === "person" &&
  actor.grants.some((grant) => (grant.role === "planner" || grant.role === "officer") && !grant.insteadOf);
