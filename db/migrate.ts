import { readdir, readFile } from "node:fs/promises";
import { sql } from "drizzle-orm";
import type { Database, Tx } from "./client.ts";
import { countPublicChanges } from "./public-changes.ts";

const folder = new URL("./migrations/", import.meta.url);

export type MigrationResult = { ok: true; applied: string[] } | { ok: false; problem: string };

/** The migrations that this code knows, in their order. */
export async function knownMigrations(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
}

/**
 * Brings the database up to the code, in one transaction, safe when several processes start at once.
 * Refuses a database that holds migrations this code does not know (it is newer than the code).
 */
export async function migrate(db: Database): Promise<MigrationResult> {
  return await migrateUpTo(db, "99999999999999");
}

/** The same as far as a version went that knew migrations up to this name: for tests of an upgrade. */
export async function migrateUpTo(db: Database, last: string): Promise<MigrationResult> {
  const names = (await knownMigrations()).filter((name) => name <= last);
  return await db.write(async (tx, script) => {
    await tx.run(
      sql`CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL) STRICT`,
    );
    const known = await tx.all<{ name: string }>(sql`SELECT name FROM migrations ORDER BY name`);
    const done = new Set(known.map((row) => row.name));
    const unknown = [...done].filter((name) => !names.includes(name));
    if (unknown.length > 0) return { ok: false, problem: newerMessage(unknown) };
    const missing = names.filter((name) => !done.has(name));
    for (const name of missing) await apply(tx, name);
    if (db.isFile) await countPublicChanges(tx, script);
    return { ok: true, applied: missing };
  });
}

async function apply(tx: Tx, name: string) {
  const script = await readFile(new URL(name, folder), "utf8");
  for (const statement of statementsOf(script)) await tx.run(sql.raw(statement));
  await tx.run(sql`INSERT INTO migrations (name, applied_at) VALUES (${name}, ${new Date().toISOString()})`);
}

/** Statements end with `;` at a line's end; a trigger's body stands on one line with its own END. */
export function statementsOf(script: string): string[] {
  const bare = script.replace(/^\s*--.*$/gm, "");
  return bare
    .split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}

const newerMessage = (unknown: string[]) =>
  `The database is newer than this version of the portal: it holds ${unknown.join(", ")}. ` +
  "Start the version that made it, or restore a backup made by this version.";
