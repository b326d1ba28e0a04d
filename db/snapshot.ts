import { writeFile } from "node:fs/promises";
import { createClient } from "@libsql/client";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/libsql";
import type { Database, Reads } from "./client.ts";

/**
 * Copies the database as it is at one moment, while others write: one read transaction, so nobody waits for it. The file is
 * there first, empty and for its owner alone: SQLite would make one that everybody on the machine may read.
 */
export async function takeSnapshot(db: Database, path: string): Promise<void> {
  await writeFile(path, "", { flag: "wx", mode: 0o600 });
  await db.client.execute({ sql: "VACUUM INTO ?", args: [path] });
}

export type Snapshot = { read: Database["read"]; close(): void };

/** Opens a copy that nobody else uses, and leaves it as it is. */
export function openSnapshot(path: string): Snapshot {
  const client = createClient({ url: `file:${path}`, concurrency: 1 });
  return { read: drizzle(client), close: () => client.close() };
}

/** Rows of every table of the database, by its name. */
export async function countRows(reads: Reads): Promise<Record<string, number>> {
  const tables = await reads.all<{ name: string }>(
    sql`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await reads.all<{ rows: number }>(
      sql`SELECT count(*) AS rows FROM ${sql.identifier(name)}`,
    );
    counts[name] = row?.rows ?? 0;
  }
  return counts;
}

/** What SQLite itself finds wrong with the file and with what its rows refer to; at most a few lines. */
export async function faultsOfDatabase(reads: Reads): Promise<string[]> {
  const checked = await reads.all<{ integrity_check: string }>(sql`PRAGMA integrity_check(10)`);
  const strays = await reads.all<{ table: string; parent: string }>(sql`PRAGMA foreign_key_check`);
  return [
    ...checked.map((row) => row.integrity_check).filter((line) => line !== "ok"),
    ...strays
      .slice(0, 10)
      .map(({ table, parent }) => `${table} refers to rows of ${parent} that are not there`),
  ];
}

/** The names of the migrations that made it. */
export async function migrationsOf(reads: Reads): Promise<string[]> {
  const rows = await reads.all<{ name: string }>(sql`SELECT name FROM migrations ORDER BY name`);
  return rows.map(({ name }) => name);
}
