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

/** Whether some year between two dates, in either order and both included, has no published calendar. */
export function crossesUnpublished(calendar: WorkingCalendar, one: CivilDate, other: CivilDate): boolean {
  const last = Math.max(yearOf(one), yearOf(other));
  for (let year = Math.min(yearOf(one), yearOf(other)); year <= last; year += 1) {
    if (!calendar.publishedYears.includes(year)) return true;
  }
  return false;
}

function runHasHoliday(calendar: WorkingCalendar, from: CivilDate, step: 1 | -1): boolean {
  for (let date = from; !isWorkingDay(calendar, date); date = addDays(date, step)) {
    if (calendar.days[date]) return true;
  }
  return false;
}

function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}
