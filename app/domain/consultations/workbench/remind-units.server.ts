import { sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { reminders } from "#db/schema/notifications.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { civilDateOf } from "../../calendar/day-in-zone.ts";
import { loadRulebook } from "../../calendar/rulebook.server.ts";
import { addWorkingDays } from "../../calendar/working-days.ts";
import { about } from "../../events.ts";
import type { Actor } from "../../people/actor.ts";

const actor: Actor = { kind: "system", job: "passage-reminders" };
const subjectKind = "passages";
type Owed = { consultationId: string; unitId: string; dueOn: string };

/**
 * Reminds units of passages that are due on the next working day, and once more when they are late: one letter for all of a unit
 * that are due on one day. Returns how many.
 */
export async function remindUnits({ db, clock, ids, zone }: Deps): Promise<number> {
  const now = clock.now();
  const today = civilDateOf(now, zone);
  const { calendar } = await loadRulebook(db.read);
  const soon = addWorkingDays(calendar, today, 1).date;
  const owed = await db.read.all<Owed>(sql`
    SELECT due_on AS dueOn, consultation_id AS consultationId, unit_id AS unitId FROM passages
    WHERE withdrawn = 0 AND adoption IS NULL AND due_on IS NOT NULL AND due_on <= ${soon} AND unit_id IS NOT NULL
      AND consultation_id IN (SELECT id FROM consultations WHERE state IN ('published', 'collated'))
    GROUP BY due_on, consultation_id, unit_id`);
  if (owed.length === 0) return 0;
  return await db.write(async (tx) => {
    let given = 0;
    for (const { consultationId, unitId, dueOn } of owed) {
      const kind = dueOn < today ? "overdue" : "due-soon";
      const subjectId = `${consultationId}/${unitId}`;
      const made = await tx
        .insert(reminders)
        .values({ id: ids.next(), subjectKind, subjectId, kind, dueAt: dueOn, givenAt: now })
        .onConflictDoNothing()
        .returning({ id: reminders.id });
      if (made.length === 0) continue;
      given += 1;
      await appendEvent(
        tx,
        { actor, role: "system", at: now },
        {
          type: "PassagesDue",
          subject: about("consultation", consultationId),
          particulars: { unitId, kind, dueOn },
        },
      );
    }
    return given;
  });
}
