/**
 * pending → claimed → sending → sent. `claimed` by a crashed process goes back to pending: nothing had left yet.
 * `sending` by a crashed process becomes uncertain: the provider may have taken it, so only a person decides.
 */
export const deliveryStates = [
  "pending",
  "claimed",
  "sending",
  "sent",
  "failed",
  "uncertain",
  "dropped",
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** How long a claim stands before another process may take it for dead; longer than any one sending can take. */
export const claimMs = 5 * 60_000;

/** The longest pause before a next try. What is due later than that was reckoned by a clock that ran ahead. */
export const longestPauseMs = 6 * 3_600_000;

/** Pause before try n+1: 1 minute, doubling to 6 hours, until 3 days have passed. */
export function nextTry(attempts: number, createdAt: string, now: string): string | undefined {
  if (Date.parse(now) - Date.parse(createdAt) > 3 * 24 * 3_600_000) return undefined;
  const pause = Math.min(60_000 * 2 ** Math.min(attempts - 1, 12), longestPauseMs);
  return new Date(Date.parse(now) + pause).toISOString();
}
