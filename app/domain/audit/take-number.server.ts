import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { counters } from "#db/schema/audit.ts";

/** The next value of a named sequence, taken inside the command's transaction: no gap on refusal, no double. */
export const takeNumber = (tx: Tx, name: string) => takeNumbers(tx, name, 1);

/** The first of so many next values in a row. */
export async function takeNumbers(tx: Tx, name: string, count: number): Promise<number> {
  const [row] = await tx
    .insert(counters)
    .values({ name, value: count })
    .onConflictDoUpdate({ target: counters.name, set: { value: sql`${counters.value} + ${count}` } })
    .returning({ value: counters.value });
  if (!row) throw new Error(`no value for the sequence ${name}`);
  return row.value - count + 1;
}
