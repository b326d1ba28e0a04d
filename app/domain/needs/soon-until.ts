import { civilDateOf, endOfDay, type Zone } from "../calendar/day-in-zone.ts";
import type { Instant } from "../calendar/instant.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { addWorkingDays } from "../calendar/working-days.ts";

/** Working days ahead in which a due need counts as due soon. */
const soonDays = 2;

/** The last moment of "due soon". */
export const soonUntil = (now: Instant, calendar: WorkingCalendar, zone: Zone): Instant =>
  endOfDay(addWorkingDays(calendar, civilDateOf(now, zone), soonDays).date, zone);
