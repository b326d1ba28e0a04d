import { instantOf } from "./instant.ts";

/** A day on the wall calendar of some place, as `2026-06-22`. Plain string comparison orders civil dates. */
export type CivilDate = string;

export const dayMillis = 86_400_000;

/** True for text of the form `YYYY-MM-DD` that names a day which exists: `2026-02-29` does not. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const millis = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(millis) && instantOf(millis).startsWith(text);
}

/** The day so many days later, or earlier when the number is negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return instantOf(millisOfDay(date) + days * dayMillis).slice(0, 10);
}

/** Days from one date to another: 1 from a day to the next, negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return (millisOfDay(to) - millisOfDay(from)) / dayMillis;
}

/** Day of the week: 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekday(date: CivilDate): number {
  // 1970-01-01 was a Thursday; the outer remainder keeps earlier dates positive.
  const days = millisOfDay(date) / dayMillis;
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/** Milliseconds since 1970 at which the day begins in UTC. Throws on text that is no date: a date is checked where it enters. */
export function millisOfDay(date: CivilDate): number {
  if (!isCivilDate(date)) throw new RangeError(`not a civil date: ${date}`);
  return Date.parse(`${date}T00:00:00.000Z`);
}
