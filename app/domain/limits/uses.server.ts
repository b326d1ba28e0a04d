import { and, eq, gt, lt, or, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads, Tx } from "#db/client.ts";
import { quotaUses } from "#db/schema/quotas.ts";
import type { Limit, LimitName } from "./limits.ts";
import { slotAt, slotMs, type Used } from "./wait-for.ts";

/** One counter: a limit, and the digest of whom it counts for. */
export type Counter = { name: LimitName; whose: string };
export type Use = Counter & { limit: Limit; slot: number; amount: number };

/** What the processes together have counted and not yet forgotten. */
export async function usesOf(reads: Reads, { name, whose }: Counter, at: number): Promise<Used> {
  const rows = await reads
    .select({ slot: quotaUses.slot, amount: quotaUses.amount })
    .from(quotaUses)
    .where(and(eq(quotaUses.name, name), eq(quotaUses.whose, whose), gt(quotaUses.until, at)));
  return new Map(rows.map(({ slot, amount }) => [slot, amount]));
}

/** The same for several counters at once, in their order. */
export async function usesOfAll(reads: Reads, counters: readonly Counter[], at: number): Promise<Used[]> {
  const these = counters.map(({ name, whose }) => and(eq(quotaUses.name, name), eq(quotaUses.whose, whose)));
  const rows = await reads
    .select()
    .from(quotaUses)
    .where(and(or(...these), gt(quotaUses.until, at)));
  return counters.map(
    ({ name, whose }) =>
      new Map(
        rows
          .filter((row) => row.name === name && row.whose === whose)
          .map(({ slot, amount }) => [slot, amount]),
      ),
  );
}

/** Adds to the counters. */
export async function addUses(tx: Tx, uses: readonly Use[]): Promise<void> {
  for (const { name, whose, limit, slot, amount } of uses) {
    const until = slot + limit.seconds * 1000 + slotMs(limit);
    await tx
      .insert(quotaUses)
      .values({ name, whose, slot, amount, until })
      .onConflictDoUpdate({
        target: [quotaUses.name, quotaUses.whose, quotaUses.slot],
        set: { amount: sql`${quotaUses.amount} + ${amount}`, until },
      });
  }
}

export const spentAt = (counter: Counter, limit: Limit, amount: number, at: number): Use => ({
  ...counter,
  ...{ limit, amount, slot: slotAt(limit, at) },
});

const perSweep = 1000;

/** Forgets what no longer counts, a thousand rows at a time. Returns how many. */
export function sweepUses({ db, clock }: Pick<Deps, "db" | "clock">): Promise<number> {
  return db.write(async (tx) => {
    const over = tx
      .select({ rowid: sql<number>`rowid` })
      .from(quotaUses)
      .where(lt(quotaUses.until, Date.parse(clock.now())))
      .limit(perSweep);
    const gone = await tx.delete(quotaUses).where(sql`rowid IN ${over}`).returning({ slot: quotaUses.slot });
    return gone.length;
  });
}
