import type { CivilDate } from "./civil-date.ts";
import { civilDateOf, type Zone } from "./day-in-zone.ts";
import type { Instant } from "./instant.ts";

/** Hours kept at most; a year has 8,760. */
const mostHours = 50_000;

/**
 * `civilDateOf` for many moments: an hour that begins and ends on one day lies on it whole, and is worked out once. No clock
 * leaves a day and comes back to it within an hour that it ends on.
 */
export function daysInZone(zone: Zone): (at: Instant) => CivilDate {
  const hours = new Map<string, CivilDate | undefined>();
  return (at) => {
    const hour = at.slice(0, 13);
    if (!hours.has(hour)) {
      if (hours.size >= mostHours) hours.clear();
      hours.set(hour, dayOfHour(hour, zone));
    }
    return hours.get(hour) ?? civilDateOf(at, zone);
  };
}

function dayOfHour(hour: string, zone: Zone): CivilDate | undefined {
  const day = civilDateOf(`${hour}:00:00.000Z`, zone);
  return day === civilDateOf(`${hour}:59:59.999Z`, zone) ? day : undefined;
}
