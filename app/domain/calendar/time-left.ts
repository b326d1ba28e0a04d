import { daysBetween } from "./civil-date.ts";
import { civilDateOf } from "./day-in-zone.ts";
import { type Deadline, hourMillis, openingDay } from "./deadline.ts";
import type { DeadlineUnit } from "./deadline-rule.ts";
import { type Instant, millisOf } from "./instant.ts";
import { inOrder, type Pause } from "./pause.ts";
import type { WorkingCalendar } from "./working-calendar.ts";
import { workingDaysBetween } from "./working-days.ts";

/** A clock face: what a page says of a deadline at a moment, in the rule's unit and in whole units. */
export interface TimeLeft {
  readonly unit: DeadlineUnit;
  /** 0 on the last day, or in the last hour. */
  readonly left: number;
  readonly overdue: boolean;
  /** Whole units since it ran out: 0 on the rest day after a Friday, though it is overdue. */
  readonly overdueBy: number;
  /** Absent for a backward rule, which has an end but no beginning. Pauses are in neither number. */
  readonly progress?: { readonly used: number; readonly total: number };
  /** Present while the clock stands still: the numbers are those of the moment it stopped. */
  readonly paused?: { readonly since: Instant; readonly reason: string };
}

/** What is left of a deadline. A pause stops the clock only if it began before the time ran out. */
export function timeLeft(deadline: Deadline, now: Instant, calendar: WorkingCalendar): TimeLeft {
  const pause = standingPause(deadline, now);
  const at = pause ? pause.from : now;
  const overdue = millisOf(at) > millisOf(deadline.dueAt);
  const until = unitsUntilDue(deadline, at, calendar);
  const left = Math.max(0, until);
  const overdueBy = overdue ? Math.max(0, -until) : 0;
  return {
    unit: deadline.rule.unit,
    left,
    overdue,
    overdueBy,
    ...(deadline.rule.direction === "forward" && {
      progress: progressOf(deadline, left, overdueBy, calendar),
    }),
    ...(pause && { paused: { since: pause.from, reason: pause.reason } }),
  };
}

function standingPause(deadline: Deadline, now: Instant): Pause | undefined {
  const open = inOrder(deadline.pauses).find((pause) => pause.until === undefined);
  if (!open) return undefined;
  const from = millisOf(open.from);
  return from <= millisOf(now) && from <= millisOf(deadline.dueAt) ? open : undefined;
}

function unitsUntilDue(deadline: Deadline, at: Instant, calendar: WorkingCalendar): number {
  const { rule, due, dueAt, zone } = deadline;
  if (rule.unit === "hours") return Math.trunc((millisOf(dueAt) - millisOf(at)) / hourMillis);
  const today = civilDateOf(at, zone);
  if (rule.unit === "calendar-days") return daysBetween(today, due);
  return today > due
    ? -workingDaysBetween(calendar, due, today).days
    : workingDaysBetween(calendar, today, due).days;
}

function progressOf(deadline: Deadline, left: number, overdueBy: number, calendar: WorkingCalendar) {
  const total = totalOf(deadline, calendar);
  return { used: Math.max(0, total - left + overdueBy), total };
}

function totalOf(deadline: Deadline, calendar: WorkingCalendar): number {
  const { rule, extendedBy, due, givenBack } = deadline;
  // A calendar-day period that ran on over a holiday is longer than its rule says.
  if (rule.unit === "calendar-days") return daysBetween(openingDay(deadline), due) - givenBack;
  if (rule.unit === "hours") return rule.length + extendedBy;
  return workingDaysBetween(calendar, openingDay(deadline), due).days - givenBack;
}
