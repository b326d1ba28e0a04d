import { type Instant, instantOf, millisOf } from "#app/domain/calendar/instant.ts";

/** Clocks of two systems differ: an answer up to a day before its request counts as given with it. */
const leewayMillis = 86_400_000;

/** The moment something ended, not before it began; undefined where it ended more than a day before. */
export function endedAfter(began: Instant, ended: Instant): Instant | undefined {
  if (ended >= began) return ended;
  return millisOf(began) - millisOf(ended) <= leewayMillis ? instantOf(millisOf(began)) : undefined;
}
