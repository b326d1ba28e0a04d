import { addDays } from "#app/domain/calendar/civil-date.ts";
import { civilDateOf, startOfDay, type Zone } from "#app/domain/calendar/day-in-zone.ts";
import { isWorkingDay, type WorkingCalendar } from "#app/domain/calendar/working-calendar.ts";
import { nextWorkingDay } from "#app/domain/calendar/working-days.ts";

export const minute = 60_000;
export const hour = 60 * minute;
const opens = 9 * hour;
const closes = 17.5 * hour;

export type Almanac = { now: string; today: string; zone: Zone; calendar: WorkingCalendar };

export const almanacAt = (now: string, zone: Zone, calendar: WorkingCalendar): Almanac => ({
  now,
  today: civilDateOf(now, zone),
  zone,
  calendar,
});

/** Milliseconds of an hour of the clock, so many days before today. */
export const momentAgo = ({ today, zone }: Almanac, daysAgo: number, afterMidnight: number): number =>
  Date.parse(startOfDay(addDays(today, -daysAgo), zone)) + afterMidnight;

/** The first moment from `at` on at which an office is at work: a working day between 9:00 and 17:30. */
export function officeTime({ zone, calendar }: Almanac, at: number): number {
  const date = civilDateOf(new Date(at).toISOString(), zone);
  const midnight = Date.parse(startOfDay(date, zone));
  const onDuty = isWorkingDay(calendar, date);
  if (onDuty && at < midnight + opens) return midnight + opens + (at % (30 * minute));
  if (onDuty && at <= midnight + closes) return at;
  const next = nextWorkingDay(calendar, addDays(date, 1)).date;
  return Date.parse(startOfDay(next, zone)) + opens + (at % (80 * minute));
}

/** Working time later: what does not fit before 17:30 goes on at 9:00 of the next working day. */
export const workLater = (almanac: Almanac, at: number, milliseconds: number): number =>
  officeTime(almanac, officeTime(almanac, at) + milliseconds);

export const isRestDay = ({ zone, calendar }: Almanac, at: number): boolean =>
  !isWorkingDay(calendar, civilDateOf(new Date(at).toISOString(), zone));

export const dayIn = ({ today }: Pick<Almanac, "today">, days: number) => addDays(today, days);
