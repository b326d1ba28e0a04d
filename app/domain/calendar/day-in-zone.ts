import { addDays, type CivilDate, dayMillis, millisOfDay } from "./civil-date.ts";
import { type Instant, instantOf, millisOf } from "./instant.ts";

/** An IANA time zone, such as `Asia/Shanghai`. */
export type Zone = string;

/** The day a moment falls on in the zone. */
export function civilDateOf(instant: Instant, zone: Zone): CivilDate {
  return instantOf(wallClock(millisOf(instant), zone)).slice(0, 10);
}

/** Day and time of day as the clocks of the zone show them: `2026-11-22 09:40`. */
export function wallTimeOf(instant: Instant, zone: Zone): string {
  return instantOf(wallClock(millisOf(instant), zone))
    .slice(0, 16)
    .replace("T", " ");
}

/**
 * The first moment of a day in the zone. Where the clocks jump over midnight the day begins at the jump; where midnight
 * comes twice it begins at the first.
 */
export function startOfDay(date: CivilDate, zone: Zone): Instant {
  return instantOf(momentShowing(millisOfDay(date), zone));
}

/**
 * The moment at which the clocks of the zone show a day and a time of day (milliseconds after midnight, whole seconds). A
 * time that comes twice is the first of the two; one that the clocks jump over lies as much after the jump as it was past it.
 */
export function atWallClock(date: CivilDate, timeOfDay: number, zone: Zone): Instant {
  return instantOf(momentShowing(millisOfDay(date) + timeOfDay, zone));
}

function momentShowing(shown: number, zone: Zone): number {
  const before = shown - offsetAt(shown - dayMillis, zone);
  const after = shown - offsetAt(shown + dayMillis, zone);
  const first = [before, after].sort((a, b) => a - b).find((at) => wallClock(at, zone) === shown);
  return first ?? before;
}

/** The last millisecond of a day in the zone: who acts at this moment is still in time. */
export function endOfDay(date: CivilDate, zone: Zone): Instant {
  return instantOf(millisOf(startOfDay(addDays(date, 1), zone)) - 1);
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
