import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { consultationPhases } from "#db/schema/consultation-reach.ts";
import { consultations } from "#db/schema/consultations.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { civilDateOf } from "../../calendar/day-in-zone.ts";
import type { Decision } from "../../decision.ts";
import { about } from "../../events.ts";
import type { Person } from "../../people/actor.ts";
import { type ConsultationMoveRefusal, openForMove } from "../open-consultation-for-move.server.ts";
import type { PhasesInput } from "./phase-form.ts";

/** Divides the period of a draft, in place of how it was divided; published, it stays as it is. */
export function keepPhases(
  { db, clock, zone }: Pick<Deps, "db" | "clock" | "zone">,
  actor: Person,
  { number, revision, phases }: PhasesInput & { number: string },
): Promise<Decision<object, ConsultationMoveRefusal>> {
  return db.write(async (tx) => {
    const at = clock.now();
    const today = civilDateOf(at, zone);
    const opened = await openForMove(tx, actor, { number, revision, move: "revise", today });
    if (!opened.ok) return opened;
    const { id } = opened.row;
    const next = revision + 1;
    await tx.delete(consultationPhases).where(eq(consultationPhases.consultationId, id));
    const inOrder = phases.toSorted((a, b) => (a.opensOn < b.opensOn ? -1 : 1));
    if (inOrder.length > 0)
      await tx
        .insert(consultationPhases)
        .values(inOrder.map((phase, position) => ({ ...phase, position, consultationId: id })));
    await tx.update(consultations).set({ revision: next }).where(eq(consultations.id, id));
    await appendEvent(
      tx,
      { actor, role: "coordinator", at },
      {
        type: "ConsultationRevised",
        subject: about("consultation", id),
        particulars: { revision: next },
      },
    );
    return { ok: true };
  });
}
