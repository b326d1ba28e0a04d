import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { is } from "drizzle-orm";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { openDatabase } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const schemas = import.meta.glob<Record<string, unknown>>("../../db/schema/*.ts", { eager: true });
const tables = Object.values(schemas)
  .flatMap((module) => Object.values(module))
  .filter((value) => is(value, SQLiteTable));

test("the tables in code are the tables that the migrations make", async () => {
  const { db } = await openTestPortal();
  const inCode: Record<string, unknown> = {};
  const inDatabase: Record<string, unknown> = {};
  for (const table of tables) {
    const { name, columns, indexes } = getTableConfig(table);
    inCode[name] = {
      columns: columns.map((column) => `${column.name} ${column.getSQLType()}`).sort(),
      indexes: indexes.map((index) => index.config.name).sort(),
    };
    const { rows } = await db.client.execute(`PRAGMA table_xinfo(${name})`);
    const listed = await db.client.execute(`PRAGMA index_list(${name})`);
    inDatabase[name] = {
      // An R*Tree calls the type of its ids by half its name, and says none of what it keeps beside the box.
      columns: rows
        .map((row) =>
          `${row.name} ${String(row.type).toLowerCase()}`.replace(/ int$/, " integer").replace(/ $/, " text"),
        )
        .sort(),
      indexes: listed.rows
        .map((row) => String(row.name))
        .filter((each) => !/^sqlite_|_unique$/.test(each))
        .sort(),
    };
  }
  expect(tables.length).toBeGreaterThan(30);
  expect(inDatabase).toEqual(inCode);
});

test("foreign keys and full durability hold on every connection, also after a transaction", async () => {
  const { db } = await openTestPortal();
  await db.write(async (tx) => {
    await tx.run("SELECT 1");
  });
  await Promise.all([1, 2, 3].map(() => db.write(async (tx) => void (await tx.run("SELECT 1")))));
  expect((await db.client.execute("PRAGMA foreign_keys")).rows[0]?.foreign_keys).toBe(1);
  expect((await db.client.execute("PRAGMA synchronous")).rows[0]?.synchronous).toBe(2);
  await expect(
    db.client.execute(
      "INSERT INTO need_contacts (need_id, kind, sealed, locale) VALUES ('none', 'email', 'x', 'en')",
    ),
  ).rejects.toThrow("FOREIGN KEY");
});

test("what a failed transaction wrote is gone, and the queue goes on", async () => {
  const { db } = await openTestPortal();
  const failed = db.write(async (tx) => {
    await tx.run("INSERT INTO counters (name, value) VALUES ('a', 1)");
    throw new Error("no");
  });
  await expect(failed).rejects.toThrow("no");
  await db.write((tx) => tx.run("INSERT INTO counters (name, value) VALUES ('b', 1)"));
  const { rows } = await db.client.execute("SELECT name FROM counters");
  expect(rows.map((row) => row.name)).toEqual(["b"]);
});

test("a database that is newer than the code is refused with what to do", async () => {
  const { db } = await openTestPortal();
  await db.client.execute("INSERT INTO migrations VALUES ('29990101000000_future.sql', '2999-01-01')");
  expect(await migrate(db)).toEqual({
    ok: false,
    problem: expect.stringMatching(/newer.*29990101000000_future\.sql/),
  });
});

test("several processes that migrate at once apply each migration once", async () => {
  const folder = await mkdtemp(join(tmpdir(), "wenji-"));
  const databases = await Promise.all([1, 2, 3].map(() => openDatabase(`file:${join(folder, "wenji.db")}`)));
  const results = await Promise.all(databases.map((db) => migrate(db)));
  expect(results.every((result) => result.ok)).toBe(true);
  const migrations = Object.keys(import.meta.glob("../../db/migrations/*.sql")).length;
  expect(results.map((result) => (result.ok ? result.applied.length : 0)).sort()).toEqual([0, 0, migrations]);
  for (const db of databases) db.close();
});

test("the ledger refuses to be changed or cut", async () => {
  const { db } = await openTestPortal();
  await db.client.execute(
    "INSERT INTO events VALUES (1, '2026-01-01', 'visitor', 'x', 'PersonJoined', 'person', 'p', '{}', '0', '1')",
  );
  await expect(db.client.execute("UPDATE events SET at = 'x'")).rejects.toThrow("append-only");
  await expect(db.client.execute("DELETE FROM events")).rejects.toThrow("append-only");
});
