import { and, desc, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { events } from "#db/schema/audit.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { about } from "../events.ts";
import { missingYear } from "./calendar-warning.ts";
import { addDays } from "./civil-date.ts";
import { civilDateOf, startOfDay } from "./day-in-zone.ts";
import { loadRulebook } from "./rulebook.server.ts";

/** Days after which administrators are told again that a year's calendar is missing. */
const againAfter = 14;

/** Tells administrators that a year's calendar is missing, and again every fortnight until it is there. Returns how many were told of. */
export async function warnOfCalendar({ db, clock, zone }: Deps): Promise<number> {
  const now = clock.now();
  const today = civilDateOf(now, zone);
  const year = missingYear((await loadRulebook(db.read)).calendar, today);
  if (year === undefined) return 0;
  const subject = about("record", `calendar-year:${year}`);
  return await db.write(async (tx) => {
    const [last] = await tx
      .select({ at: events.at })
      .from(events)
      .where(
        and(
          eq(events.subjectKind, subject.kind),
          eq(events.subjectId, subject.id),
          eq(events.type, "CalendarMissed"),
        ),
      )
      .orderBy(desc(events.seq))
      .limit(1);
    if (last && last.at >= startOfDay(addDays(today, -againAfter), zone)) return 0;
    await appendEvent(
      tx,
      { actor: { kind: "system", job: "calendar" }, role: "system", at: now },
      { type: "CalendarMissed", subject, particulars: { year } },
    );
    return 1;
  });
}
