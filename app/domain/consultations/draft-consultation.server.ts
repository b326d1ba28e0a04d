import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { consultations } from "#db/schema/consultations.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { takeNumber } from "../audit/take-number.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import type { ConsultationInput } from "./consultation-form.ts";
import { mayRunConsultations } from "./consultation-policy.ts";
import { foundSubjects, keepSubjects } from "./keep-subjects.server.ts";

/** Begins a consultation, which the office alone sees. The same form sent twice is one. */
export function draftConsultation(
  { db, clock, ids, zone }: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  actor: Person,
  { subjects, submissionKey, revision: _, ...draft }: ConsultationInput,
): Promise<Decision<{ number: string }, "not-allowed" | "subject-unknown">> {
  return db.write(async (tx) => {
    if (!mayRunConsultations(actor)) return refuse("not-allowed");
    const key = submissionKey ? `${actor.id}:${submissionKey}` : null;
    if (key) {
      const [same] = await tx.select().from(consultations).where(eq(consultations.submissionKey, key));
      if (same) return { ok: true, number: same.number };
    }
    const rows = await foundSubjects(tx, subjects);
    if (!rows) return refuse("subject-unknown");
    const [id, at] = [ids.next(), clock.now()];
    const year = civilDateOf(at, zone).slice(0, 4);
    const taken = await takeNumber(tx, `consultation-${year}`);
    const number = `${year}-Y${String(taken).padStart(3, "0")}`;
    const made = { id, number, madeBy: actor.id, madeAt: at, submissionKey: key, state: "draft" } as const;
    await tx.insert(consultations).values({ ...draft, ...made });
    await keepSubjects(tx, id, rows);
    await appendEvent(
      tx,
      { actor, role: "coordinator", at },
      { type: "ConsultationDrafted", subject: about("consultation", id), particulars: { number } },
    );
    return { ok: true, number };
  });
}
