import type { Deps } from "#app/platform/deps.ts";
import { type Act, countedHere, type Limit, limitsOn, type Whom } from "./limits.ts";
import { addUses, type Counter, spentAt, type Use, usesOf } from "./uses.server.ts";
import { isOver, waitFor } from "./wait-for.ts";

export type Whose = Partial<Record<Whom, string>>;

export type Quotas = {
  /** Counts an act and answers 0, or counts nothing and answers the seconds until it may be done. */
  take(act: Act, whose: Whose, amount?: number): Promise<number>;
  /** The same for what each process counts for itself, at once. */
  takeHere(act: Act, whose: Whose): number;
  /** What was counted here and is not written, since it was last told. From the first time on it is gathered. */
  tell(): Told[];
  /** Takes over what another process tells. */
  hear(told: readonly Told[]): void;
  /** Writes what was counted since the last time where other processes see it. */
  spill(): Promise<void>;
};

/** A count as processes tell it to each other. */
type Told = Counter & { slot: number; amount: number };

/** `seen` is what all have used as far as this process knows; `unspilt` what it has not told the others. */
type Count = { limit: Limit; seen: Map<number, number>; unspilt: Use[]; readAt: number };

/** How long this process goes by what it last read of the others' counts, in ms. */
const freshMs = 1000;
/** Counters kept in memory; the oldest goes first. */
const mostCounts = 100_000;

/**
 * Limits over all processes without a write for each request: counts are kept here, read from the database when they
 * are a second old, and spilt to it in one transaction. Processes may together exceed a limit within that second.
 */
export function openQuotas({ db, clock, limits }: Pick<Deps, "db" | "clock" | "limits">): Quotas {
  const counts = new Map<string, Count>();

  let untold: Use[] | undefined;

  function countHere({ name, whose }: Counter, at: number): Count {
    const key = `${name} ${whose}`;
    const known = counts.get(key);
    if (known) return known;
    makeRoom(counts, at);
    const count = { limit: limits[name], seen: new Map<number, number>(), unspilt: [], readAt: 0 };
    counts.set(key, count);
    return count;
  }

  async function countOf({ name, whose }: Counter, at: number): Promise<Count> {
    const count = countHere({ name, whose }, at);
    if (at - count.readAt < freshMs) return count;
    count.readAt = at;
    const kept = await usesOf(db.read, { name, whose }, at);
    count.seen = new Map(kept);
    for (const { slot, amount } of count.unspilt) add(count.seen, slot, amount);
    return count;
  }

  type Found = { counter: Counter; count: Count };
  /** Counts, or says how long it will be until there is room. */
  function counted(found: readonly Found[], amount: number, at: number, shared: boolean): number {
    const wait = Math.max(0, ...found.map(({ count }) => waitFor(count.limit, count.seen, amount, at)));
    if (wait > 0) return wait;
    for (const { counter, count } of found) {
      const use = spentAt(counter, count.limit, amount, at);
      add(count.seen, use.slot, amount);
      if (shared) count.unspilt.push(use);
      else untold?.push(use);
    }
    return 0;
  }

  return {
    takeHere(act, whose) {
      const at = Date.parse(clock.now());
      const found = limitsOn(act, whose).map((counter) => ({ counter, count: countHere(counter, at) }));
      return counted(found, 1, at, false);
    },
    async take(act, whose, amount = 1) {
      const at = Date.parse(clock.now());
      const shared = !countedHere.includes(act);
      const found: Found[] = [];
      for (const counter of limitsOn(act, whose))
        found.push({ counter, count: shared ? await countOf(counter, at) : countHere(counter, at) });
      return counted(found, amount, at, shared);
    },
    tell() {
      const told = merged(untold ?? []);
      untold = [];
      return told.map(({ name, whose, slot, amount }) => ({ name, whose, slot, amount }));
    },
    hear(told) {
      const at = Date.parse(clock.now());
      for (const { slot, amount, ...counter } of told) add(countHere(counter, at).seen, slot, amount);
    },
    async spill() {
      const full = [...counts.values()].filter(({ unspilt }) => unspilt.length > 0);
      if (full.length === 0) return;
      const taken = full.map((count) => ({ count, uses: count.unspilt.splice(0) }));
      try {
        await db.write((tx) => addUses(tx, merged(taken.flatMap(({ uses }) => uses))));
      } catch (error) {
        for (const { count, uses } of taken) count.unspilt.unshift(...uses);
        throw error;
      }
    },
  };
}

const add = (used: Map<number, number>, slot: number, amount: number) =>
  used.set(slot, (used.get(slot) ?? 0) + amount);

/** One row a counter and slot. */
function merged(uses: readonly Use[]): Use[] {
  const rows = new Map<string, Use>();
  for (const use of uses) {
    const key = `${use.name} ${use.whose} ${use.slot}`;
    rows.set(key, { ...use, amount: use.amount + (rows.get(key)?.amount ?? 0) });
  }
  return [...rows.values()];
}

function makeRoom(counts: Map<string, Count>, at: number) {
  if (counts.size < mostCounts) return;
  for (const [key, { limit, seen, unspilt }] of counts) {
    const idle = [...seen.keys()].every((slot) => isOver(limit, slot, at));
    if (unspilt.length === 0 && (idle || counts.size >= mostCounts)) counts.delete(key);
  }
}
