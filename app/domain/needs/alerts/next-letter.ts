import { addDays, millisOfDay } from "../../calendar/civil-date.ts";
import { atWallClock, civilDateOf, type Zone } from "../../calendar/day-in-zone.ts";
import type { Instant } from "../../calendar/instant.ts";
import type { AlertPace } from "./alert-terms.ts";

/** Digests come at eight in the morning, weekly ones on Mondays, by the clocks of the place. */
const eight = 8 * 3_600_000;
const monday = 1;

/** When an alert writes of what was found now. */
export function nextLetter(pace: AlertPace, now: Instant, zone: Zone): Instant {
  if (pace === "immediate") return now;
  let day = civilDateOf(now, zone);
  for (;;) {
    const at = atWallClock(day, eight, zone);
    const fits = pace === "daily" || new Date(millisOfDay(day)).getUTCDay() === monday;
    if (fits && at > now) return at;
    day = addDays(day, 1);
  }
}
