import { sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { watchChanges } from "#db/change-watch.ts";
import { isCounted, readsUncounted, uncountedTables } from "#db/counted-tables.ts";
import { migrate } from "#db/migrate.ts";
import { countPublicChanges } from "#db/public-changes.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aTown } from "#tests/factories/people.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

async function watched() {
  const portal = await openTestPortal();
  await aTown(portal);
  const watch = watchChanges(`file:${portal.folder}/wenji.db`);
  if (!watch) throw new Error("a file can be watched");
  onTestFinished(() => watch.close());
  const changed = async (act: () => Promise<unknown>) => {
    const before = watch.changes();
    await act();
    const after = watch.changes();
    return { any: before?.any !== after?.any, counted: before?.counted !== after?.counted };
  };
  return { portal, watch, changed, run: (text: string) => () => portal.db.client.execute(text) };
}

const named = async ({ db }: TestPortal, what: string) =>
  (await db.client.execute(what)).rows.map(({ name }) => String(name));

test("every table is counted by three triggers, or named as one that no kept page is made of", async () => {
  const portal = await openTestPortal();
  const tables = await named(
    portal,
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')
     AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'libsql_%' AND name <> 'public_changes'`,
  );
  expect(tables.length).toBeGreaterThan(130);
  const counting = await named(
    portal,
    `SELECT tbl_name AS name FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%UPDATE "public_changes" SET version = version + 1%'`,
  );
  for (const table of tables)
    expect(counting.filter((each) => each === table).length, table).toBe(isCounted(table) ? 3 : 0);
  expect(uncountedTables.filter((table) => !tables.includes(table))).toEqual([]);
  expect(new Set(uncountedTables).size).toBe(uncountedTables.length);
});

test("what no page is made of changes the one number, what pages show both", async () => {
  const { portal, changed, run } = await watched();
  const only = { any: true, counted: false };
  const uses =
    "INSERT INTO quota_uses (name, whose, slot, amount, until) VALUES ('page.caller', 'x', 1, 1, 2)";
  expect(await changed(run(uses))).toEqual(only);
  expect(await changed(run("INSERT INTO counters (name, value) VALUES ('x', 1)"))).toEqual(only);
  const both = { any: true, counted: true };
  expect(await changed(() => aNeed(portal))).toEqual(both);
  expect(await changed(run("UPDATE needs SET title = title"))).toEqual(both);
  expect(await changed(run("UPDATE units SET name = name || '改' WHERE id = 'transport'"))).toEqual(both);
  expect(await changed(run("DELETE FROM retention_rules"))).toEqual(both);
  expect(await changed(async () => {})).toEqual({ any: false, counted: false });
});

test("what was undone was no change, and a batch is counted with its own end", async () => {
  const { portal, watch, changed } = await watched();
  const undone = () =>
    portal.db
      .write(async (tx) => {
        await tx.run(sql`UPDATE units SET name = 'x'`);
        throw new Error("undone");
      })
      .catch(() => {});
  expect(await changed(undone)).toMatchObject({ counted: false });
  const within = await portal.db.write(async (tx) => {
    await tx.run(sql`UPDATE units SET name = name || 'y'`);
    return watch.changes();
  });
  expect(watch.changes()?.counted).not.toBe(within?.counted);
  // Whoever only looks keeps nobody from emptying the log.
  const { rows } = await portal.db.client.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  expect(rows[0]).toMatchObject({ busy: 0 });
});

test("a table that a migration makes, or makes anew, is counted; a second start changes nothing", async () => {
  const { portal, changed, run } = await watched();
  await portal.db.write(async (tx, script) => {
    await tx.run(sql`CREATE TABLE bells (id INTEGER PRIMARY KEY) STRICT`);
    await tx.run(sql`CREATE TABLE gazetteer_keys_new AS SELECT * FROM gazetteer_keys`);
    await tx.run(sql`DROP TABLE gazetteer_keys`);
    await tx.run(sql`ALTER TABLE gazetteer_keys_new RENAME TO gazetteer_keys`);
    await countPublicChanges(tx, script);
  });
  expect(await changed(run("INSERT INTO bells VALUES (1)"))).toMatchObject({ counted: true });
  expect(await changed(run("DELETE FROM bells"))).toMatchObject({ counted: true });
  const names = await named(
    portal,
    "SELECT name FROM sqlite_master WHERE tbl_name = 'gazetteer_keys' AND type = 'trigger'",
  );
  expect(names).toHaveLength(3);
  const before = await named(portal, "SELECT name FROM sqlite_master ORDER BY name");
  expect(await migrate(portal.db)).toEqual({ ok: true, applied: [] });
  expect(await named(portal, "SELECT name FROM sqlite_master ORDER BY name")).toEqual(before);
});

test("what was read on the way says which number it hangs on, however it was read", async () => {
  const { portal, watch } = await watched();
  const { read, snapshot, client } = portal.db;
  const hangsOn = async (work: () => Promise<unknown>) => (await watch.watching(work)).hangsOn;
  expect(await hangsOn(() => read.all(sql`SELECT id FROM needs`))).toBe("counted");
  expect(await hangsOn(() => read.all(sql`SELECT needs.id FROM needs, "session"`))).toBe("any");
  expect(await hangsOn(() => client.execute("SELECT 1 FROM events"))).toBe("any");
  expect(await hangsOn(() => snapshot((reads) => reads.all(sql`SELECT 1`)))).toBe("any");
  expect(await hangsOn(async () => {})).toBe("counted");
  expect(readsUncounted("SELECT * FROM outreach_events")).toBe(false);
  expect(readsUncounted("select rowid from search_index_need where search_index_need match ?")).toBe(true);
});
