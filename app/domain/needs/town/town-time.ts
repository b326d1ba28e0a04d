import { type Instant, instantOf, millisOf } from "#app/domain/calendar/instant.ts";
import type { Dice } from "./town-dice.ts";

const day = 86_400_000;
/** A town's needs reach back so many days, and come so many times as often now as they did then. */
const [span, growth] = [3650, 12];

/**
 * When the need at this share of all was submitted: one after the other, ever more often, mostly by day and in the evening.
 */
export function submittedAt(dice: Dice, share: number, now: Instant): Instant {
  const age = span * (1 - Math.log(1 + share * (growth - 1)) / Math.log(growth));
  const hours = dice.happens(0.9) ? 7 + 15 * dice.next() : 24 * dice.next();
  const midnight = Math.floor((millisOf(now) - age * day) / day) * day;
  // Eight hours: the demo's clock; a minute ago at the latest.
  const at = midnight + hours * 3_600_000 - 8 * 3_600_000;
  return instantOf(Math.round(Math.min(at, millisOf(now) - 60_000 - 3_600_000 * dice.next())));
}
