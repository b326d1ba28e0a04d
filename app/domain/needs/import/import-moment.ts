import { addDays, type CivilDate, dayMillis, isCivilDate } from "#app/domain/calendar/civil-date.ts";
import { atWallClock, startOfDay, type Zone } from "#app/domain/calendar/day-in-zone.ts";
import { type Instant, instantOf, millisOf } from "#app/domain/calendar/instant.ts";
import { type RowRefusal, refuseRow } from "./imported-need.ts";

export type ReadMoment = { ok: true; at: Instant } | RowRefusal;
/** Reads a moment out of a cell; `field` is named when it cannot. */
export type MomentReader = (cell: string, field: string) => ReadMoment;

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s]+(.*))?$/;
const monthFirst = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(.*))?$/;
const timeOfDay = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s*(AM|PM)?$/i;
const withZone = /^(.*?)\s*(Z|[+-]\d{2}:?\d{2})$/i;
const earliest = "1949-10-01";

/**
 * A reader of the ways in which sources write a moment: `2019/2/28 9:32:09`, `2017-06-08`, `01/05/2015 12:40:41 PM` (month
 * first) and ISO 8601. Without an offset it is read on the clocks of `zone`; without a time it is the day's beginning.
 */
export function momentReader(zone: Zone): MomentReader {
  const days = new Map<CivilDate, { from: number; even: boolean }>();
  const dayOf = (date: CivilDate) => {
    const known = days.get(date);
    if (known) return known;
    const from = millisOf(startOfDay(date, zone));
    const made = { from, even: millisOf(startOfDay(addDays(date, 1), zone)) - from === dayMillis };
    days.set(date, made);
    return made;
  };
  const onTheWall = (date: CivilDate, time: number) => {
    const day = dayOf(date);
    return day.even ? instantOf(day.from + time) : atWallClock(date, time, zone);
  };
  return (cell, field) => {
    const text = cell.trim();
    if (text === "") return refuseRow("date-missing", field);
    const offset = withZone.exec(text);
    const wall = wallOf(offset?.[1] ?? text);
    // A bare date such as 2019-02-28 ends like an offset and is none.
    const read = wall && offset && wall.hasTime ? wall : wallOf(text);
    if (!read) return refuseRow("date-not-understood", field);
    const at =
      read === wall && offset?.[2]
        ? instantOf(Date.parse(`${read.date}T00:00:00.000Z`) + read.time - offsetMillis(offset[2]))
        : onTheWall(read.date, read.time);
    return { ok: true, at };
  };
}

/** The same for what has happened: a moment after `now` is refused. */
export const pastReader =
  (read: MomentReader, now: Instant): MomentReader =>
  (cell, field) => {
    const moment = read(cell, field);
    return moment.ok && moment.at > now ? refuseRow("date-in-future", field) : moment;
  };

/** A day and milliseconds after its midnight, as they stand there, whatever the zone. */
function wallOf(text: string): { date: CivilDate; time: number; hasTime: boolean } | undefined {
  const year = yearFirst.exec(text);
  const month = year ? null : monthFirst.exec(text);
  const [y, m, d, rest] = year
    ? [year[1], year[2], year[3], year[4]]
    : [month?.[3], month?.[1], month?.[2], month?.[4]];
  if (!y || !m || !d) return undefined;
  const date = `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
  const time = rest?.trim() ? millisInDay(rest.trim()) : 0;
  if (!isCivilDate(date) || date < earliest || time === undefined) return undefined;
  return { date, time, hasTime: Boolean(rest?.trim()) };
}

function millisInDay(text: string): number | undefined {
  const [whole, hours = "", minutes = "", seconds = "0", half] = timeOfDay.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const hour = half ? (Number(hours) % 12) + (half.toUpperCase() === "PM" ? 12 : 0) : Number(hours);
  if ((half && (Number(hours) < 1 || Number(hours) > 12)) || hour > 23) return undefined;
  if (Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  return ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

function offsetMillis(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}
