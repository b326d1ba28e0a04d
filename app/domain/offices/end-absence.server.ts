import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { absences } from "#db/schema/offices.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Actor } from "../people/actor.ts";

/** Back earlier, or not away after all: the substitute's rights end at once. */
export async function endAbsence(
  { db, clock }: Pick<Deps, "db" | "clock">,
  by: Actor,
  absenceId: string,
): Promise<Decision<object, "not-found" | "already-done">> {
  if (by.kind !== "person") return refuse("not-found");
  return db.write(async (tx) => {
    const at = clock.now();
    const [row] = await tx.select().from(absences).where(eq(absences.id, absenceId));
    if (row?.personId !== by.id) return refuse("not-found");
    if (row.endedAt) return refuse("already-done");
    await tx.update(absences).set({ endedAt: at }).where(eq(absences.id, absenceId));
    await appendEvent(
      tx,
      { actor: by, role: "staff", at },
      {
        type: "AbsenceEnded",
        subject: about("person", by.id),
        particulars: { absenceId, substituteId: row.substituteId },
      },
    );
    return { ok: true };
  });
}
