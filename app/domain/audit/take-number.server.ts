import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { counters } from "#db/schema/audit.ts";

/** The next value of a named sequence, taken inside the command's transaction: no gap on refusal, no double. */
export async function takeNumber(tx: Tx, name: string): Promise<number> {
  const [row] = await tx
    .insert(counters)
    .values({ name, value: 1 })
    .onConflictDoUpdate({ target: counters.name, set: { value: sql`${counters.value} + 1` } })
    .returning({ value: counters.value });
  if (!row) throw new Error(`no value for the sequence ${name}`);
  return row.value;
}
