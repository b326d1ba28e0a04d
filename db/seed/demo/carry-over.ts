import { sql } from "drizzle-orm";
import type { Reads, Tx } from "../../client.ts";
import { insertRows, rowsOf, tablesOf } from "./rows.ts";

/** Tables that hold something, settings apart: what a portal brings with it before anybody uses it. */
export async function tablesInUse(reads: Reads): Promise<string[]> {
  const used: string[] = [];
  for (const table of (await tablesOf(reads)).filter((name) => name !== "settings")) {
    const rows = await reads.all(sql`SELECT 1 FROM ${sql.identifier(table)} LIMIT 1`);
    if (rows.length > 0) used.push(table);
  }
  return used;
}

/**
 * Copies the rows of the tables from one database into a transaction on another of the same code; those to be replaced are
 * emptied first.
 */
export async function carryOver(
  from: Reads,
  to: Tx,
  tables: readonly string[],
  replaced: readonly string[] = [],
): Promise<void> {
  await to.run(sql`PRAGMA defer_foreign_keys = ON`);
  for (const table of replaced) await to.run(sql`DELETE FROM ${sql.identifier(table)}`);
  for (const table of tables) await insertRows(to, table, await rowsOf(from, table));
}
