/** A moment in UTC, as `2026-11-22T02:16:44.000Z`. */
export type Instant = string;

/** Milliseconds since 1970 of an instant. Throws on text that is no moment: an instant is checked where it enters. */
export function millisOf(instant: Instant): number {
  const millis = Date.parse(instant);
  if (Number.isNaN(millis)) throw new RangeError(`not an instant: ${instant}`);
  return millis;
}

/** The instant at so many milliseconds since 1970. */
export function instantOf(millis: number): Instant {
  return new Date(millis).toISOString();
}
