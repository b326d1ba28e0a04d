import { expect, test } from "vitest";
import { appendEvent } from "#app/domain/audit/append-event.server.ts";
import { canonicalJson, genesisHash, ledgerText } from "#app/domain/audit/ledger.ts";
import { checkLedger, sha256 } from "#app/domain/audit/ledger-rows.server.ts";
import { about } from "#app/domain/events.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

const actor = { kind: "system", job: "test" } as const;

/** A ledger of so many rows, then its triggers gone: what somebody with the database file could do. */
async function tamperable(rows: number): Promise<TestPortal> {
  const portal = await openTestPortal();
  await portal.db.write(async (tx) => {
    for (let row = 1; row <= rows; row++) {
      await appendEvent(
        tx,
        { actor, role: "system", at: portal.clock.now(), following: "none" },
        { type: "NeedSupported", subject: about("need", "n1"), particulars: { count: row } },
      );
    }
  });
  await portal.db.client.executeMultiple(
    "DROP TRIGGER events_keep_update; DROP TRIGGER events_keep_delete; PRAGMA foreign_keys = OFF;",
  );
  return portal;
}

const tamper = ({ db }: TestPortal, sql: string) => db.client.execute(sql);

async function headOf(portal: TestPortal) {
  const verdict = await checkLedger(portal);
  if (!verdict.ok) throw new Error(verdict.fault);
  return { ...verdict.head, at: portal.clock.now() };
}

/** Rewrites a row and every hash after it, as a careful forger would. */
async function recompute({ db }: TestPortal, changed: number) {
  const { rows } = await db.client.execute("SELECT * FROM events ORDER BY seq");
  let previousHash = genesisHash;
  for (const row of rows) {
    const seq = Number(row.seq);
    const particulars = seq === changed ? canonicalJson({ count: 999 }) : String(row.particulars);
    const fields = { at: String(row.at), actor: String(row.actor), actorRole: String(row.actor_role) };
    const rest = {
      type: String(row.type),
      subjectKind: String(row.subject_kind),
      subjectId: String(row.subject_id),
    };
    const hash = sha256(ledgerText({ seq, ...fields, ...rest, particulars, previousHash }));
    await db.client.execute({
      sql: "UPDATE events SET particulars = ?, previous_hash = ?, hash = ? WHERE seq = ?",
      args: [particulars, previousHash, hash, seq],
    });
    previousHash = hash;
  }
}

test("an empty ledger is sound and stands on nothing", async () => {
  expect(await checkLedger(await openTestPortal())).toEqual({
    ok: true,
    rows: 0,
    head: { seq: 0, hash: genesisHash },
  });
});

test("a ledger longer than a page is sound to its last row", async () => {
  expect(await checkLedger(await tamperable(2005))).toMatchObject({
    ok: true,
    rows: 2005,
    head: { seq: 2005 },
  });
});

test("the ledger refuses to be changed or shortened while its triggers stand", async () => {
  const portal = await openTestPortal();
  await portal.db.write((tx) =>
    appendEvent(
      tx,
      { actor, role: "system", at: portal.clock.now() },
      { type: "NeedSupported", subject: about("need", "n1"), particulars: { count: 1 } },
    ),
  );
  await expect(tamper(portal, "UPDATE events SET actor = 'x'")).rejects.toThrow("append-only");
  await expect(tamper(portal, "DELETE FROM events")).rejects.toThrow("append-only");
});

test.each([
  ["changed particulars", `UPDATE events SET particulars = '{"count":9}' WHERE seq = 3`, 3, "hash"],
  ["a changed actor", "UPDATE events SET actor = 'person:x' WHERE seq = 4", 4, "hash"],
  ["a changed moment", "UPDATE events SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 1", 1, "hash"],
  ["particulars that are no JSON", "UPDATE events SET particulars = '{' WHERE seq = 5", 5, "unreadable"],
  ["a changed previous hash", "UPDATE events SET previous_hash = 'x' WHERE seq = 2", 2, "previous-hash"],
  ["a deleted middle row", "DELETE FROM events WHERE seq = 3", 3, "gap"],
  ["a deleted first row", "DELETE FROM events WHERE seq = 1", 1, "gap"],
  [
    "a row put before the first",
    "INSERT INTO events SELECT 0, at, actor, actor_role, type, subject_kind, subject_id, particulars, previous_hash, 'h' FROM events WHERE seq = 1",
    1,
    "gap",
  ],
])("%s shows, by the first broken row", async (_name, sql, seq, fault) => {
  const portal = await tamperable(6);
  await tamper(portal, sql);
  expect(await checkLedger(portal)).toEqual({ ok: false, seq, fault });
});

test("the first of several broken rows is named", async () => {
  const portal = await tamperable(6);
  await tamper(portal, "UPDATE events SET type = 'NeedClosed' WHERE seq IN (2, 5)");
  expect(await checkLedger(portal)).toMatchObject({ seq: 2 });
});

test("a cut tail is a sound chain, and shows against the kept head only", async () => {
  const portal = await tamperable(6);
  const kept = await headOf(portal);
  await tamper(portal, "DELETE FROM events WHERE seq > 4");
  expect(await checkLedger(portal)).toMatchObject({ ok: true, rows: 4 });
  expect(await checkLedger(portal, kept)).toEqual({ ok: false, seq: 5, fault: "kept-head-gone" });
});

test("a recomputed chain is a sound chain, and shows against the kept head only", async () => {
  const portal = await tamperable(6);
  const kept = await headOf(portal);
  await recompute(portal, 3);
  expect(await checkLedger(portal)).toMatchObject({ ok: true, rows: 6 });
  expect(await checkLedger(portal, kept)).toEqual({ ok: false, seq: 6, fault: "kept-head-differs" });
});

test("a ledger that has grown still stands on its kept head", async () => {
  const portal = await tamperable(3);
  const kept = await headOf(portal);
  await portal.db.write((tx) =>
    appendEvent(
      tx,
      { actor, role: "system", at: portal.clock.now() },
      { type: "NeedSupported", subject: about("need", "n1"), particulars: { count: 1 } },
    ),
  );
  expect(await checkLedger(portal, kept)).toMatchObject({ ok: true, rows: 4 });
});
