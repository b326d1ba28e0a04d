import { and, inArray, isNotNull, lte, or } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { consultations } from "#db/schema/consultations.ts";
import { reminders } from "#db/schema/notifications.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { addDays } from "../../calendar/civil-date.ts";
import { civilDateOf } from "../../calendar/day-in-zone.ts";
import { about } from "../../events.ts";
import type { Actor } from "../../people/actor.ts";
import { reminderDays, remindersDue } from "./reminders.ts";

const actor: Actor = { kind: "system", job: "consultation-reminders" };
const batch = 200;

/** Tells of a close that comes, of a promised day and of one that has passed, once each; anew when the day is another. */
export async function remindOfConsultations(
  deps: Pick<Deps, "db" | "clock" | "ids" | "zone">,
): Promise<number> {
  const now = deps.clock.now();
  const today = civilDateOf(now, deps.zone);
  const { id, state, closesOn, resultOn } = consultations;
  const running = await deps.db.read
    .select({ id, state, closesOn, resultOn })
    .from(consultations)
    .where(
      and(
        inArray(state, ["published", "collated", "studied", "reviewed"]),
        isNotNull(closesOn),
        or(lte(closesOn, addDays(today, reminderDays.closing)), lte(resultOn, today)),
      ),
    )
    .limit(batch);
  const due = running.flatMap((row) =>
    remindersDue(row, today).map(({ kind, day }) => ({ kind, day, id: row.id })),
  );
  if (due.length === 0) return 0;
  return await deps.db.write(async (tx) => {
    let given = 0;
    for (const { kind, day, id: subjectId } of due) {
      const made = await tx
        .insert(reminders)
        .values({
          ...{ id: deps.ids.next(), subjectKind: "consultation", subjectId, kind, dueAt: day, givenAt: now },
        })
        .onConflictDoNothing()
        .returning({ id: reminders.id });
      if (made.length === 0) continue;
      given += 1;
      await appendEvent(
        tx,
        { actor, role: "system", at: now },
        {
          type: "ConsultationReminded",
          subject: about("consultation", subjectId),
          particulars: { kind, day },
        },
      );
    }
    return given;
  });
}
