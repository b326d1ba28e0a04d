import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { consultations } from "#db/schema/consultations.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import type { ConsultationInput } from "./consultation-form.ts";
import { foundSubjects, keepSubjects } from "./keep-subjects.server.ts";
import { type ConsultationMoveRefusal, openForMove } from "./open-consultation-for-move.server.ts";

/** Writes a draft anew. Who comes second is told so: what they typed is kept beside what stands there now. */
export function reviseConsultation(
  { db, clock, zone }: Pick<Deps, "db" | "clock" | "zone">,
  actor: Person,
  { number, subjects, submissionKey: _, revision = 0, ...draft }: ConsultationInput & { number: string },
): Promise<Decision<{ revision: number }, ConsultationMoveRefusal | "subject-unknown">> {
  return db.write(async (tx) => {
    const at = clock.now();
    const today = civilDateOf(at, zone);
    const opened = await openForMove(tx, actor, { number, revision, move: "revise", today });
    if (!opened.ok) return opened;
    const rows = await foundSubjects(tx, subjects);
    if (!rows) return refuse("subject-unknown");
    const { id } = opened.row;
    await tx
      .update(consultations)
      .set({ ...draft, revision: revision + 1 })
      .where(eq(consultations.id, id));
    await keepSubjects(tx, id, rows);
    await appendEvent(
      tx,
      { actor, role: "coordinator", at },
      {
        type: "ConsultationRevised",
        subject: about("consultation", id),
        particulars: { revision: revision + 1 },
      },
    );
    return { ok: true, revision: revision + 1 };
  });
}
