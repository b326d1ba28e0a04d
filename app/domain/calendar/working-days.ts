import { z } from "zod";
import { addDays, type CivilDate, isCivilDate, weekday } from "./civil-date.ts";

/**
 * Exceptions to "Monday to Friday is work": a statutory holiday (全国年节及纪念日放假办法), a rest day that the yearly
 * notice moved to a weekday (调休), and a weekend day that the notice made a working day.
 */
export const dayKinds = ["statutory-holiday", "holiday", "make-up-workday"] as const;
export type DayKind = (typeof dayKinds)[number];

/** One row of a published calendar. */
export const calendarDay = z.object({
  date: z.string().refine(isCivilDate),
  kind: z.enum(dayKinds),
  name: z.object({ zh: z.string().min(1), en: z.string().min(1) }),
});
export type CalendarDay = z.infer<typeof calendarDay>;

/** The exceptions, and the years whose calendar the State Council has published: outside them every answer is provisional. */
export interface WorkingCalendar {
  readonly days: Readonly<Record<CivilDate, DayKind>>;
  readonly publishedYears: readonly number[];
}

/** A calendar from its rows and the years they cover. */
export function workingCalendar(
  rows: readonly Pick<CalendarDay, "date" | "kind">[],
  publishedYears: readonly number[],
): WorkingCalendar {
  return { days: Object.fromEntries(rows.map((row) => [row.date, row.kind])), publishedYears };
}

/** Whether a day is worked. A plain yes or no; ask `isPublished` whether it is certain. */
export function isWorkingDay(calendar: WorkingCalendar, date: CivilDate): boolean {
  const kind = calendar.days[date];
  return kind ? kind === "make-up-workday" : weekday(date) <= 5;
}

/** Whether a day lies in the holidays of the yearly notice: an unbroken run of rest days with a holiday in it. */
export function isInHolidays(calendar: WorkingCalendar, date: CivilDate): boolean {
  if (isWorkingDay(calendar, date)) return false;
  return runHasHoliday(calendar, date, 1) || runHasHoliday(calendar, date, -1);
}

/** Whether the year of a date has a published calendar. */
export function isPublished(calendar: WorkingCalendar, date: CivilDate): boolean {
  return calendar.publishedYears.includes(yearOf(date));
}

/** A date reached by counting; provisional (暂定) when a counted day lies in a year without a published calendar. */
export interface Reached {
  readonly date: CivilDate;
  readonly provisional: boolean;
}

/**
 * The n-th working day after `from`, which is not counted itself (Civil Code 201); before it when n is negative. With n = 0
 * it is `from`, working day or not.
 */
export function addWorkingDays(calendar: WorkingCalendar, from: CivilDate, n: number): Reached {
  if (!Number.isInteger(n)) throw new RangeError(`not a whole number of working days: ${n}`);
  const step = n < 0 ? -1 : 1;
  let date = from;
  for (let left = Math.abs(n); left > 0; ) {
    date = addDays(date, step);
    if (isWorkingDay(calendar, date)) left -= 1;
  }
  return { date, provisional: n !== 0 && crossesUnpublished(calendar, addDays(from, step), date) };
}

/** How many working days lie after `from` up to and including `to`; the mirror image, negative, when `to` is earlier. */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  from: CivilDate,
  to: CivilDate,
): { readonly days: number; readonly provisional: boolean } {
  if (from === to) return { days: 0, provisional: false };
  const step = to < from ? -1 : 1;
  let days = 0;
  for (let date = from; date !== to; ) {
    date = addDays(date, step);
    if (isWorkingDay(calendar, date)) days += step;
  }
  return { days, provisional: crossesUnpublished(calendar, addDays(from, step), to) };
}

/** The first working day on or after the date: the date itself when it is one. */
export function nextWorkingDay(calendar: WorkingCalendar, date: CivilDate): Reached {
  return nearestWorkingDay(calendar, date, 1);
}

/** The last working day on or before the date: the date itself when it is one. */
export function previousWorkingDay(calendar: WorkingCalendar, date: CivilDate): Reached {
  return nearestWorkingDay(calendar, date, -1);
}

function nearestWorkingDay(calendar: WorkingCalendar, from: CivilDate, step: 1 | -1): Reached {
  let date = from;
  while (!isWorkingDay(calendar, date)) date = addDays(date, step);
  return { date, provisional: crossesUnpublished(calendar, from, date) };
}

function runHasHoliday(calendar: WorkingCalendar, from: CivilDate, step: 1 | -1): boolean {
  for (let date = from; !isWorkingDay(calendar, date); date = addDays(date, step)) {
    if (calendar.days[date]) return true;
  }
  return false;
}

function crossesUnpublished(calendar: WorkingCalendar, one: CivilDate, other: CivilDate): boolean {
  const last = Math.max(yearOf(one), yearOf(other));
  for (let year = Math.min(yearOf(one), yearOf(other)); year <= last; year += 1) {
    if (!calendar.publishedYears.includes(year)) return true;
  }
  return false;
}

function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}
