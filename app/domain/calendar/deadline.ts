import { addDays, type CivilDate, daysBetween } from "./civil-date.ts";
import { civilDateOf, endOfDay, type Zone } from "./day-in-zone.ts";
import type { DeadlineRule } from "./deadline-rule.ts";
import { type Instant, instantOf, millisOf } from "./instant.ts";
import { inOrder, type Pause } from "./pause.ts";
import { isInHolidays, isPublished, type WorkingCalendar } from "./working-calendar.ts";
import { addWorkingDays, nextWorkingDay, previousWorkingDay, workingDaysBetween } from "./working-days.ts";

/** What a deadline is made from; kept with it, so that a pause or an extension recomputes it from the start. */
export interface DeadlineTerms {
  /** Carries the id and the legal basis to show. */
  readonly rule: DeadlineRule;
  /** The opening, or for a backward rule the event. Hours need a moment; days take a date or a moment. */
  readonly opened: Instant | CivilDate;
  readonly zone: Zone;
  /** Added by extension, in the rule's unit. */
  readonly extendedBy: number;
  readonly pauses: readonly Pause[];
}

export interface Deadline extends DeadlineTerms {
  readonly due: CivilDate;
  /** The last moment in time: the end of the due day, or for hours the moment itself. */
  readonly dueAt: Instant;
  /** Given back for ended pauses, in the rule's unit (hours may have a fraction). */
  readonly givenBack: number;
  /** True (暂定) while a year that matters has no published calendar. */
  readonly provisional: boolean;
}

type LastMoment = Pick<Deadline, "due" | "dueAt" | "provisional">;

export const hourMillis = 3_600_000;

/**
 * When a rule runs out. Forward: the last day to act, or for a minimum the last day that must be left open. Backward: the
 * latest day by which something must have happened before the event.
 */
export function dueOn(
  rule: DeadlineRule,
  opened: Instant | CivilDate,
  calendar: WorkingCalendar,
  zone: Zone,
): Deadline {
  return settle({ rule, opened, zone, extendedBy: 0, pauses: [] }, calendar);
}

/**
 * The deadline with more pauses. A clock that waits for the resident gets back what an ended pause covered: the hours, the
 * days or the working days after the day it began, up to and including the day it ended, so that as much is left afterwards
 * as before; at least, the day it ended or the working day after that. A pause that begins after the time ran out gives nothing back.
 */
export function withPauses(
  deadline: Deadline,
  pauses: readonly Pause[],
  calendar: WorkingCalendar,
): Deadline {
  if (deadline.rule.direction === "backward") throw new RangeError("what precedes an event cannot be paused");
  return settle({ ...deadline, pauses: [...deadline.pauses, ...pauses] }, calendar);
}

/** Computes the deadline of its terms. */
export function settle(terms: DeadlineTerms, calendar: WorkingCalendar): Deadline {
  let givenBack = 0;
  let last = lastMoment(terms, givenBack, calendar);
  for (const { from, until } of inOrder(terms.pauses)) {
    if (until === undefined || millisOf(from) > millisOf(last.dueAt)) break;
    givenBack += covered(terms, from, until, calendar);
    last = lastMoment(terms, givenBack, calendar);
    // A clock that stopped on its last day and goes on after a rest day must not be overdue at once.
    while (millisOf(last.dueAt) < millisOf(until)) {
      givenBack += 1;
      last = lastMoment(terms, givenBack, calendar);
    }
  }
  const { rule, opened, zone, extendedBy, pauses } = terms;
  return { rule, opened, zone, extendedBy, pauses, givenBack, ...last };
}

/** The civil date a deadline counts from. */
export function openingDay({ opened, zone }: Pick<DeadlineTerms, "opened" | "zone">): CivilDate {
  return opened.length === 10 ? opened : civilDateOf(opened, zone);
}

function lastMoment(terms: DeadlineTerms, givenBack: number, calendar: WorkingCalendar): LastMoment {
  const { rule, zone } = terms;
  if (rule.unit === "hours") {
    const hours = rule.length + terms.extendedBy + givenBack;
    const dueAt = instantOf(openingMillis(terms) + hours * hourMillis);
    return { due: civilDateOf(dueAt, zone), dueAt, provisional: false };
  }
  const days = rule.direction === "forward" ? rule.length + terms.extendedBy + givenBack : -(rule.length + 1);
  const { date, provisional } = countDays(rule, openingDay(terms), days, calendar);
  return { due: date, dueAt: endOfDay(date, zone), provisional };
}

function countDays(rule: DeadlineRule, from: CivilDate, days: number, calendar: WorkingCalendar) {
  if (rule.unit === "working-days") return addWorkingDays(calendar, from, days);
  const date = addDays(from, days);
  if (rule.direction === "forward") return surely(nextWorkingDay(calendar, date), date, calendar);
  return surely(isInHolidays(calendar, date) ? previousWorkingDay(calendar, date) : { date }, date, calendar);
}

/** Whether a day rolls is certain only in a published year, also where it did not roll. */
function surely(rolled: { date: CivilDate }, from: CivilDate, calendar: WorkingCalendar) {
  const provisional = !isPublished(calendar, from) || !isPublished(calendar, rolled.date);
  return { date: rolled.date, provisional };
}

function covered(terms: DeadlineTerms, from: Instant, until: Instant, calendar: WorkingCalendar): number {
  if (terms.rule.unit === "hours") {
    return Math.max(0, millisOf(until) - Math.max(millisOf(from), openingMillis(terms))) / hourMillis;
  }
  const opensOn = openingDay(terms);
  const [, start = opensOn] = [opensOn, civilDateOf(from, terms.zone)].toSorted();
  const end = civilDateOf(until, terms.zone);
  if (end <= start) return 0;
  return terms.rule.unit === "working-days"
    ? workingDaysBetween(calendar, start, end).days
    : daysBetween(start, end);
}

function openingMillis({ opened }: DeadlineTerms): number {
  if (opened.length === 10) throw new RangeError(`hours are counted from a moment, not from ${opened}`);
  return millisOf(opened);
}
