import type { Instant } from "../calendar/instant.ts";
import { genesisHash } from "./ledger.ts";
import type { LedgerFault, LedgerVerdict } from "./verify-ledger.ts";

type Place = { seq: number; hash: string };

/** How far the chain is verified: each new row soon after it was written, and all of it again and again. */
export type LedgerStanding = {
  head: Place;
  walk: Place;
  /** When the whole was last walked through without a fault. */
  wholeAt?: Instant | undefined;
  checkedAt: Instant;
  broken?: { seq: number; fault: LedgerFault; since: Instant } | undefined;
};

export const beginning: Place = { seq: 0, hash: genesisHash };

export const unchecked = (now: Instant): LedgerStanding => ({
  ...{ head: beginning, walk: beginning, wholeAt: undefined, checkedAt: now, broken: undefined },
});

/** Rows that one look verifies of each: what is new, and of the walk. */
export const rowsPerLook = 5000;
const restMs = 3_600_000;

/** Whether the walk goes on now, or rests: a whole walk an hour, or at once while the chain is broken. */
export const walksNow = ({ walk, wholeAt, broken }: LedgerStanding, now: Instant) =>
  broken !== undefined ||
  walk.seq > 0 ||
  wholeAt === undefined ||
  Date.parse(now) - Date.parse(wholeAt) >= restMs;

/**
 * What a look at the new rows, and at a stretch of the walk up to `head` at most, says. A fault stays until a walk from the
 * first row to the last finds none: rows that were put back have to prove it.
 */
export function standingAfter(
  before: LedgerStanding,
  fresh: LedgerVerdict,
  walked: LedgerVerdict | undefined,
  now: Instant,
): LedgerStanding {
  const head = fresh.ok ? fresh.head : before.head;
  const fault = [walked, fresh].find((verdict) => verdict?.ok === false);
  if (fault?.ok === false) {
    const earlier = before.broken && before.broken.seq <= fault.seq ? before.broken : undefined;
    const broken = earlier ?? { seq: fault.seq, fault: fault.fault, since: now };
    return { ...before, head, walk: beginning, checkedAt: now, broken };
  }
  if (!walked?.ok) return { ...before, head, checkedAt: now };
  if (walked.head.seq < before.head.seq) return { ...before, head, walk: walked.head, checkedAt: now };
  return { head, walk: beginning, wholeAt: now, checkedAt: now, broken: undefined };
}
