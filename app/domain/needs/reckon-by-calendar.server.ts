import { sql } from "drizzle-orm";
import type { Reads, Tx } from "#db/client.ts";
import { insertMany } from "#db/insert-many.ts";
import { needMovesMade, needs } from "#db/schema/needs.ts";
import type { RegisterEffect } from "../administration/register-effect.ts";
import type { Proposal } from "../administration/registered-kind.server.ts";
import { appendEvents } from "../audit/append-event.server.ts";
import type { CalendarYear } from "../calendar/calendar-year.ts";
import type { Instant } from "../calendar/instant.ts";
import { loadRulebook } from "../calendar/rulebook.server.ts";
import type { Rulebook } from "../calendar/rulebook.ts";
import { about } from "../events.ts";
import type { Actor } from "../people/actor.ts";
import { clocksByRulebook, type Reckoned } from "./clocks-by-rulebook.server.ts";

const mostExamples = 3;
/** Days are counted forward: what is due before a year begins counts none of its days. */
const firstDayOf = (year: string) => `${year}-01-01`;
const isMoved = ({ was, now }: Reckoned) => was !== now.due;

/** What a year's calendar does to the clocks that run. */
export async function calendarEffects(
  reads: Reads,
  { key, after, zone }: Proposal<CalendarYear>,
): Promise<RegisterEffect[]> {
  if (!after) return [];
  const book = withYear(await loadRulebook(reads), key, after);
  const moves = { effect: "calendar-moves", count: 0, examples: [] as Reckoned[] };
  const settles = { effect: "calendar-settles", count: 0, examples: [] as Reckoned[] };
  for await (const changed of clocksByRulebook(reads, { book, zone, dueFrom: firstDayOf(key) }))
    for (const each of changed) {
      const touched = isMoved(each) ? moves : settles;
      touched.count += 1;
      if (touched.examples.length < mostExamples) touched.examples.push(each);
    }
  return [moves, settles].map((each) => ({ ...each, examples: each.examples.map(example) }));
}

function withYear({ calendar, rules }: Rulebook, year: string, { days: given }: CalendarYear): Rulebook {
  const otherDays = Object.entries(calendar.days).filter(([date]) => !date.startsWith(`${year}-`));
  const days = Object.fromEntries([...otherDays, ...given.map(({ date, kind }) => [date, kind])]);
  const publishedYears = [...new Set([...calendar.publishedYears, Number(year)])];
  return { calendar: { days, publishedYears }, rules };
}

const example = ({ number, title, was, now }: Reckoned) => ({
  text: `${number} ${title} · ${was === now.due ? now.due : `${was} → ${now.due}`}`,
  href: `/office/needs/${number}`,
});

/**
 * Puts the due dates of running clocks in step with the calendar as it now is: an event for each, which its people are told
 * of, and for each that moved a step in its thread.
 */
export async function reckonByCalendar(
  tx: Tx,
  { key: year, now: at, zone }: Proposal<CalendarYear>,
  by: Actor,
): Promise<void> {
  const asked = { book: await loadRulebook(tx), zone, dueFrom: firstDayOf(year) };
  for await (const changed of clocksByRulebook(tx, asked)) {
    if (changed.length === 0) continue;
    await setDueDates(tx, changed, at);
    const first = await appendEvents(
      tx,
      { actor: by, role: "administrator", at },
      changed.map((each) => ({
        type: "NeedDueReckoned" as const,
        subject: about("need", each.id),
        particulars: { due: each.now.due, moved: isMoved(each), provisional: each.now.provisional },
      })),
    );
    const steps = changed.map(({ id: needId, state, was, now: { due } }, place) => ({
      ...{ id: `reckoned-${first + place}`, needId, move: "reckonDue" as const, eventSeq: first + place },
      ...{ fromState: state, toState: state, at, dueWas: was, until: due, calendarYear: year },
      ...{ byId: by.kind === "person" ? by.id : null, byRole: "administrator" },
    }));
    await insertMany(
      tx,
      needMovesMade,
      steps.filter(({ dueWas, until }) => dueWas !== until),
    );
  }
}

/** One statement for a batch. */
async function setDueDates(tx: Tx, changed: readonly Reckoned[], at: Instant) {
  const cells = changed.map((each) => {
    const { due, dueAt, provisional } = each.now;
    return [each.id, due, dueAt, Number(provisional), isMoved(each) ? at : null];
  });
  const cell = (place: number) => sql.raw(`json_extract(given.value, '$[${place}]')`);
  await tx.run(
    sql`UPDATE ${needs} SET due_on = ${cell(1)}, due_at = ${cell(2)}, due_provisional = ${cell(3)},
      updated_at = coalesce(${cell(4)}, updated_at)
      FROM json_each(${JSON.stringify(cells)}) AS given WHERE ${needs.id} = ${cell(0)}`,
  );
}
