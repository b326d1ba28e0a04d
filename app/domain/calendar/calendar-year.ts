import { z } from "zod";
import { type CivilDate, isCivilDate, weekday } from "./civil-date.ts";
import { dayKinds } from "./working-calendar.ts";

const yearDay = z.object({
  date: z.string().refine(isCivilDate),
  kind: z.enum(dayKinds),
  name: z.string().min(1).max(40),
});
export type YearDay = z.output<typeof yearDay>;

/** A year as the State Council publishes it: the days that differ from the weekend rule, in order. */
export const calendarYear = z.object({
  year: z.string().regex(/^20\d\d$/),
  days: z.array(yearDay).max(120),
});
export type CalendarYear = z.output<typeof calendarYear>;

/** Holidays that lie on the same day every year (全国年节及纪念日放假办法, Article 2). */
const fixedHolidays = ["01-01", "05-01", "10-01", "10-02", "10-03"];

type YearFault =
  | "day-outside-year"
  | "day-given-twice"
  | "make-up-on-weekday"
  | "rest-day-on-weekend"
  | "fixed-holiday-missing";

/** What is wrong with a year's days, and on which day; undefined when they can stand. */
export function yearFault({ year, days }: CalendarYear): { fault: YearFault; date: CivilDate } | undefined {
  const seen = new Set<CivilDate>();
  for (const { date, kind } of days) {
    if (!date.startsWith(`${year}-`)) return { fault: "day-outside-year", date };
    if (seen.has(date)) return { fault: "day-given-twice", date };
    seen.add(date);
    const isWeekend = weekday(date) > 5;
    if (kind === "make-up-workday" && !isWeekend) return { fault: "make-up-on-weekday", date };
    if (kind === "holiday" && isWeekend) return { fault: "rest-day-on-weekend", date };
  }
  const statutory = new Set(days.filter(({ kind }) => kind === "statutory-holiday").map(({ date }) => date));
  const missing = fixedHolidays.map((day) => `${year}-${day}`).find((date) => !statutory.has(date));
  return missing ? { fault: "fixed-holiday-missing", date: missing } : undefined;
}
