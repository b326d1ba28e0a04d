import { type Instant, instantOf, millisOf } from "./instant.ts";

/** A day on the wall calendar of some place, as `2026-06-22`. Plain string comparison orders civil dates. */
export type CivilDate = string;

/** An IANA time zone, such as `Asia/Shanghai`. */
export type Zone = string;

const dayMillis = 86_400_000;

/** True for text of the form `YYYY-MM-DD` that names a day which exists: `2026-02-29` does not. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const millis = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(millis) && instantOf(millis).startsWith(text);
}

/** The day a moment falls on in the zone. */
export function civilDateOf(instant: Instant, zone: Zone): CivilDate {
  return instantOf(wallClock(millisOf(instant), zone)).slice(0, 10);
}

/** The day so many days later, or earlier when the number is negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return instantOf((dayNumber(date) + days) * dayMillis).slice(0, 10);
}

/** Days from one date to another: 1 from a day to the next, negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Day of the week: 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekday(date: CivilDate): number {
  // 1970-01-01 was a Thursday; the outer remainder keeps earlier dates positive.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/**
 * The first moment of a day in the zone. Where the clocks jump over midnight the day begins at the jump; where midnight
 * comes twice it begins at the first.
 */
export function startOfDay(date: CivilDate, zone: Zone): Instant {
  const midnight = dayNumber(date) * dayMillis;
  const before = midnight - offsetAt(midnight - dayMillis, zone);
  const after = midnight - offsetAt(midnight + dayMillis, zone);
  const first = [before, after].sort((a, b) => a - b).find((at) => wallClock(at, zone) === midnight);
  return instantOf(first ?? before);
}

/** The last millisecond of a day in the zone: who acts at this moment is still in time. */
export function endOfDay(date: CivilDate, zone: Zone): Instant {
  return instantOf(millisOf(startOfDay(addDays(date, 1), zone)) - 1);
}

function dayNumber(date: CivilDate): number {
  if (!isCivilDate(date)) throw new RangeError(`not a civil date: ${date}`);
  return Date.parse(`${date}T00:00:00.000Z`) / dayMillis;
}

function offsetAt(millis: number, zone: Zone): number {
  return wallClock(millis, zone) - Math.floor(millis / 1000) * 1000;
}

/** What the clocks of the zone show, to the second, written as if it were UTC. */
function wallClock(millis: number, zone: Zone): number {
  const shown = new Map(
    clockOf(zone)
      .formatToParts(millis)
      .map((part) => [part.type, Number(part.value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? 0;
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
}

const clocks = new Map<Zone, Intl.DateTimeFormat>();

function clockOf(zone: Zone): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  clocks.set(zone, made);
  return made;
}
