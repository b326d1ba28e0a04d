import { and, eq, gt, isNull, lte } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { reminders } from "#db/schema/notifications.ts";
import { outreachEvents } from "#db/schema/outreach-events.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { about } from "../../events.ts";
import type { Actor } from "../../people/actor.ts";

const actor: Actor = { kind: "system", job: "outreach-reminders" };
const dayMillis = 24 * 60 * 60 * 1000;
const [subjectKind, kind] = ["outreach-event", "day-before"];

/** Reminds whoever comes, once, a day before an event begins; anew when it was moved. Returns how many events. */
export async function remindOfEvents(deps: Deps): Promise<number> {
  const now = deps.clock.now();
  const until = new Date(Date.parse(now) + dayMillis).toISOString();
  const { id, startsAt, state } = outreachEvents;
  const due = await deps.db.read
    .select({ id, startsAt })
    .from(outreachEvents)
    .leftJoin(
      reminders,
      and(
        eq(reminders.subjectKind, subjectKind),
        eq(reminders.subjectId, id),
        eq(reminders.kind, kind),
        eq(reminders.dueAt, startsAt),
      ),
    )
    .where(and(eq(state, "planned"), gt(startsAt, now), lte(startsAt, until), isNull(reminders.id)))
    .limit(100);
  if (due.length === 0) return 0;
  return await deps.db.write(async (tx) => {
    let given = 0;
    for (const event of due) {
      const made = await tx
        .insert(reminders)
        .values({
          ...{ id: deps.ids.next(), subjectKind, subjectId: event.id, kind },
          ...{ dueAt: event.startsAt, givenAt: now },
        })
        .onConflictDoNothing()
        .returning({ id: reminders.id });
      if (made.length === 0) continue;
      given += 1;
      await appendEvent(
        tx,
        { actor, role: "system", at: now },
        {
          type: "OutreachReminded",
          subject: about("outreach-event", event.id),
          particulars: { startsAt: event.startsAt },
        },
      );
    }
    return given;
  });
}
