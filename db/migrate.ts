import { readdir, readFile } from "node:fs/promises";
import type { Database } from "./client.ts";

const folder = new URL("./migrations/", import.meta.url);

export type MigrationResult = { ok: true; applied: string[] } | { ok: false; problem: string };

/**
 * Brings the database up to the code, in one transaction, safe when several processes start at once.
 * Refuses a database that holds migrations this code does not know (it is newer than the code).
 */
export async function migrate(db: Database): Promise<MigrationResult> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  await db.client.execute(
    "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL) STRICT",
  );
  const known = await appliedNames(db);
  const unknown = known.filter((name) => !names.includes(name));
  if (unknown.length > 0) return { ok: false, problem: newerMessage(unknown) };
  if (known.length === names.length) return { ok: true, applied: [] };
  return await applyMissing(db, names);
}

async function appliedNames(db: Database): Promise<string[]> {
  const { rows } = await db.client.execute("SELECT name FROM migrations ORDER BY name");
  return rows.map((row) => String(row.name));
}

async function applyMissing(db: Database, names: string[]): Promise<MigrationResult> {
  const tx = await beginWhenFree(db);
  try {
    const { rows } = await tx.execute("SELECT name FROM migrations");
    const done = new Set(rows.map((row) => String(row.name)));
    const missing = names.filter((name) => !done.has(name));
    for (const name of missing) {
      await tx.executeMultiple(await readFile(new URL(name, folder), "utf8"));
      await tx.execute({
        sql: "INSERT INTO migrations (name, applied_at) VALUES (?, ?)",
        args: [name, new Date().toISOString()],
      });
    }
    await tx.commit();
    return { ok: true, applied: missing };
  } finally {
    tx.close();
  }
}

async function beginWhenFree(db: Database) {
  for (let tries = 0; ; tries++) {
    try {
      return await db.client.transaction("write");
    } catch (error) {
      if (tries > 600 || !/BUSY|locked/.test(String(error))) throw error;
      await new Promise((wake) => setTimeout(wake, 50));
    }
  }
}

const newerMessage = (unknown: string[]) =>
  `The database is newer than this version of the portal: it holds ${unknown.join(", ")}. ` +
  "Start the version that made it, or restore a backup made by this version.";
