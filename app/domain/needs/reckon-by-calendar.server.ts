import { and, eq, inArray, isNotNull, ne } from "drizzle-orm";
import type { Reads, Tx } from "#db/client.ts";
import { needPauses } from "#db/schema/need-links.ts";
import { needs, stillOpen } from "#db/schema/needs.ts";
import type { RegisterEffect } from "../administration/register-effect.ts";
import type { Proposal } from "../administration/registered-kind.server.ts";
import { appendEvents } from "../audit/append-event.server.ts";
import type { CalendarYear } from "../calendar/calendar-year.ts";
import type { Zone } from "../calendar/day-in-zone.ts";
import { loadRulebook } from "../calendar/rulebook.server.ts";
import type { Rulebook } from "../calendar/rulebook.ts";
import { about } from "../events.ts";
import type { Actor } from "../people/actor.ts";
import { type NeedClockTerms, type NeedDeadline, needDeadline } from "./need-deadline.ts";

/** A running clock that reads otherwise by another calendar. */
type Reckoned = { id: string; number: string; title: string; was: string | null; now: NeedDeadline };

/** Open needs whose due date moves, or stops or begins to be provisional, when the year is as proposed. */
async function reckonedAnew(reads: Reads, book: Rulebook, zone: Zone): Promise<Reckoned[]> {
  const rows = await reads
    .select()
    .from(needs)
    .where(and(stillOpen, isNotNull(needs.dueRuleId), ne(needs.dueRuleId, "source")));
  const pauses = await pausesByNeed(reads);
  return rows.flatMap((row) => {
    const now = needDeadline({ ...row, pauses: pauses.get(row.id) ?? [] }, book, zone);
    if (!now || (now.dueAt === row.dueAt && now.provisional === row.dueProvisional)) return [];
    return [{ id: row.id, number: row.number, title: row.title, was: row.dueOn, now }];
  });
}

async function pausesByNeed(reads: Reads): Promise<Map<string, NeedClockTerms["pauses"]>> {
  const open = reads.select({ id: needs.id }).from(needs).where(stillOpen);
  const rows = await reads
    .select()
    .from(needPauses)
    .where(inArray(needPauses.needId, open))
    .orderBy(needPauses.fromAt);
  const byNeed = new Map<string, NeedClockTerms["pauses"][number][]>();
  for (const { needId, fromAt: from, untilAt: until } of rows)
    byNeed.set(needId, [...(byNeed.get(needId) ?? []), until === null ? { from } : { from, until }]);
  return byNeed;
}

/** What a year's calendar does to the clocks that run. */
export async function calendarEffects(
  reads: Reads,
  { key, after, zone }: Proposal<CalendarYear>,
): Promise<RegisterEffect[]> {
  if (!after) return [];
  const { calendar, rules } = await loadRulebook(reads);
  const otherDays = Object.entries(calendar.days).filter(([date]) => !date.startsWith(`${key}-`));
  const days = Object.fromEntries([...otherDays, ...after.days.map(({ date, kind }) => [date, kind])]);
  const publishedYears = [...new Set([...calendar.publishedYears, Number(key)])];
  const changed = await reckonedAnew(reads, { calendar: { days, publishedYears }, rules }, zone);
  const moved = changed.filter(({ was, now }) => was !== now.due);
  const settled = changed.filter(({ was, now }) => was === now.due);
  const some = (these: Reckoned[]) =>
    these.slice(0, 3).map(({ number, title, was, now }) => ({
      text: `${number} ${title} · ${was === now.due ? now.due : `${was} → ${now.due}`}`,
      href: `/office/needs/${number}`,
    }));
  return [
    { effect: "calendar-moves", count: moved.length, examples: some(moved) },
    { effect: "calendar-settles", count: settled.length, examples: some(settled) },
  ];
}

/** Puts the due dates of running clocks in step with the calendar as it now is: an event for each, which its people are told of. */
export async function reckonByCalendar(
  tx: Tx,
  { now: at, zone }: Proposal<CalendarYear>,
  actor: Actor,
): Promise<void> {
  const changed = await reckonedAnew(tx, await loadRulebook(tx), zone);
  for (const { id, now } of changed)
    await tx
      .update(needs)
      .set({ dueOn: now.due, dueAt: now.dueAt, dueProvisional: now.provisional })
      .where(eq(needs.id, id));
  if (changed.length === 0) return;
  await appendEvents(
    tx,
    { actor, role: "administrator", at },
    changed.map(({ id, was, now: { due, provisional } }) => ({
      type: "NeedDueReckoned" as const,
      subject: about("need", id),
      particulars: { due, moved: was !== due, provisional },
    })),
  );
}
