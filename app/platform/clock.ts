/** A moment in UTC, ISO 8601 with milliseconds: `2026-11-22T02:16:44.000Z`. Sorts as text. */
export type Instant = string;

export type Clock = { now(): Instant };

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** A clock for tests: it stands still until it is moved. */
export function clockAt(
  start: Instant,
): Clock & { moveTo(at: Instant): void; advance(milliseconds: number): void } {
  let current = Date.parse(start);
  return {
    now: () => new Date(current).toISOString(),
    moveTo: (at) => {
      current = Date.parse(at);
    },
    advance: (milliseconds) => {
      current += milliseconds;
    },
  };
}
