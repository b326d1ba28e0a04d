import { addDays } from "#app/domain/calendar/civil-date.ts";
import { civilDateOf, startOfDay } from "#app/domain/calendar/day-in-zone.ts";

/** Milliseconds until the site's next civil day, when days that are left are others. */
export function untilNextDay(now: string, zone: string): number {
  const tomorrow = startOfDay(addDays(civilDateOf(now, zone), 1), zone);
  return Date.parse(tomorrow) - Date.parse(now);
}
