import type { Limit } from "./limits.ts";

/** What was used, by the moment (ms) at which its slot began. */
export type Used = ReadonlyMap<number, number>;

/** A window slides in six steps: a count is never older than the window, and five sixths of it at least are looked at. */
const slots = 6;

export const slotMs = ({ seconds }: Limit) => Math.ceil((seconds * 1000) / slots);
export const slotAt = (limit: Limit, at: number) => Math.floor(at / slotMs(limit)) * slotMs(limit);

/** Whether a slot no longer counts. */
export const isOver = (limit: Limit, slot: number, at: number) =>
  slot <= slotAt(limit, at) - slots * slotMs(limit);

/** How many seconds until so much more may be used; 0: now. What is more than the limit by itself waits a whole window. */
export function waitFor(limit: Limit, used: Used, amount: number, at: number): number {
  const counting = [...used].filter(([slot]) => !isOver(limit, slot, at)).sort(([a], [b]) => a - b);
  let taken = counting.reduce((sum, [, each]) => sum + each, 0);
  if (taken + amount <= limit.most) return 0;
  for (const [slot, each] of counting) {
    taken -= each;
    if (taken + amount <= limit.most)
      return Math.max(1, Math.ceil((slot + slots * slotMs(limit) - at) / 1000));
  }
  return limit.seconds;
}
