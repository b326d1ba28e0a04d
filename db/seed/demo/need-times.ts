import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { addWorkingDays, workingDaysBetween } from "#app/domain/calendar/working-days.ts";
import type { DemoNeed } from "./content.ts";
import { type Almanac, hour, minute, momentAgo, officeTime, workLater } from "./office-hours.ts";
import { between, chance } from "./seeded-choice.ts";

/** When the resident wrote: mornings, lunch breaks and evenings, rarely at night. */
export function writtenAt(almanac: Almanac, { key, daysAgo, channel }: DemoNeed): number {
  if (channel)
    return officeTime(almanac, momentAgo(almanac, daysAgo, between(9 * 60, 16 * 60, key, "call") * minute));
  const part = chance(key, "part");
  const [from, to] = part < 0.25 ? [7, 9] : part < 0.45 ? [12, 14] : part < 0.6 ? [9, 17] : [18, 22];
  const at = between(from * 60, to * 60, key, "minute") * minute + between(0, 59, key, "second") * 1000;
  return momentAgo(almanac, daysAgo, at);
}

/** Office work on a named day, not before what went before it. */
export function onDay(almanac: Almanac, daysAgo: number, after: number, ...words: string[]): number {
  const planned = momentAgo(almanac, daysAgo, between(9 * 60 + 20, 16 * 60 + 50, ...words) * minute);
  return Math.max(officeTime(almanac, planned), workLater(almanac, after, 25 * minute));
}

/** An evening at home on a named day, not before what went before it. */
export const inTheEvening = (almanac: Almanac, daysAgo: number, after: number, ...words: string[]): number =>
  Math.max(
    momentAgo(almanac, daysAgo, between(18 * 60 + 20, 21 * 60 + 50, ...words) * minute),
    after + between(2, 5, ...words) * hour,
  );

/** Working days that an answer needs beyond the rule for its kind; 0 when it is in time. */
export function lateBy(
  { calendar, zone }: Almanac,
  { kind }: DemoNeed,
  from: number,
  answered: number,
): number {
  const date = (at: number) => civilDateOf(new Date(at).toISOString(), zone);
  const due = addWorkingDays(calendar, date(from), kind === "enquiry" ? 2 : 5).date;
  return Math.max(0, workingDaysBetween(calendar, due, date(answered)).days);
}

/** The morning of the day on which a need would be due. */
export function dueMorning(almanac: Almanac, { key, kind }: DemoNeed, from: number): number {
  const day = civilDateOf(new Date(from).toISOString(), almanac.zone);
  const due = addWorkingDays(almanac.calendar, day, kind === "enquiry" ? 1 : 4).date;
  return Date.parse(`${due}T01:00:00.000Z`) + between(20, 200, key, "extension") * minute;
}
