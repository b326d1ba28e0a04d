import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { appendEvents } from "#app/domain/audit/append-event.server.ts";
import { compareHead } from "#app/domain/audit/compare-head.server.ts";
import { ledgerStanding, watchLedger } from "#app/domain/audit/watch-ledger.server.ts";
import { about } from "#app/domain/events.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

const actor = { kind: "system", job: "test" } as const;

function happen({ db, clock }: TestPortal, count: number) {
  const by = { actor, role: "system", at: clock.now(), following: "none" } as const;
  const event = (place: number) =>
    ({ type: "NeedSupported", subject: about("need", "n1"), particulars: { count: place } }) as const;
  return db.write((tx) =>
    appendEvents(
      tx,
      by,
      Array.from({ length: count }, (_, place) => event(place)),
    ),
  );
}

async function aWatchedLedger(rows: number) {
  const opened = await openTestPortal();
  const said: unknown[] = [];
  const log = { info: () => {}, warn: () => {}, error: (facts: unknown) => said.push(facts) };
  const portal = { ...opened, log };
  await happen(portal, rows);
  await watchLedger(portal);
  return { portal, said };
}

/** What somebody with the database file could do. */
async function tamper({ db }: TestPortal, statement: string) {
  await db.client.executeMultiple(
    `DROP TRIGGER events_keep_update; DROP TRIGGER events_keep_delete; PRAGMA foreign_keys = OFF; ${statement};`,
  );
}

async function watchFor(portal: TestPortal, looks: number) {
  for (let look = 0; look < looks; look++) {
    portal.clock.advance(5000);
    await watchLedger(portal);
  }
  return await ledgerStanding(portal);
}

test("what is new is verified at each look, and the whole again within an hour", async () => {
  const { portal } = await aWatchedLedger(20);
  expect((await ledgerStanding(portal))?.head.seq).toBe(20);
  await happen(portal, 6000);
  const first = await watchFor(portal, 1);
  expect(first?.head.seq).toBe(5020);
  const then = await watchFor(portal, 4);
  expect(then).toMatchObject({ head: { seq: 6020 }, broken: undefined });
  expect(then?.wholeAt).toBeDefined();
});

test("a row changed long after it was verified is found by the walk, said in the log and kept in sight", async () => {
  const { portal, said } = await aWatchedLedger(50);
  await watchFor(portal, 2);
  await tamper(portal, `UPDATE events SET particulars = '{"count":999}' WHERE seq = 7`);
  expect((await watchFor(portal, 2))?.broken).toBeUndefined();
  portal.clock.advance(3_600_000);
  expect(await watchFor(portal, 2)).toMatchObject({ broken: { seq: 7, fault: "hash" } });
  expect(said).toMatchObject([{ seq: 7, fault: "hash" }]);
  await watchFor(portal, 121);
  expect(said.length).toBeGreaterThan(1);
  expect(said.length).toBeLessThan(4);
});

test.each([
  ["its tail is cut off", "DELETE FROM events WHERE seq > 40", { seq: 41, fault: "kept-head-gone" }],
  ["a row is taken out", "DELETE FROM events WHERE seq = 9", { seq: 9, fault: "gap" }],
  ["its last row is replaced", `UPDATE events SET hash = '${"a".repeat(64)}' WHERE seq = 50`, { seq: 50 }],
])("it is broken when %s", async (_what, statement, broken) => {
  const { portal } = await aWatchedLedger(50);
  await tamper(portal, statement);
  portal.clock.advance(3_600_000);
  expect(await watchFor(portal, 2)).toMatchObject({ broken });
});

test("a new row on a broken foundation is found at once", async () => {
  const { portal } = await aWatchedLedger(10);
  await tamper(portal, `UPDATE events SET hash = '${"b".repeat(64)}' WHERE seq = 10`);
  await happen(portal, 1);
  expect(await watchFor(portal, 1)).toMatchObject({ broken: { seq: 11, fault: "previous-hash" } });
  // The walk that follows finds where it began.
  expect(await watchFor(portal, 1)).toMatchObject({ broken: { seq: 10 } });
});

test("rows that were put back have to prove it by a whole walk", async () => {
  const { portal } = await aWatchedLedger(30);
  await tamper(portal, `UPDATE events SET particulars = '{"count":999}' WHERE seq = 7`);
  portal.clock.advance(3_600_000);
  await watchFor(portal, 2);
  await portal.db.write((tx) => tx.run(sql`UPDATE events SET particulars = '{"count":6}' WHERE seq = 7`));
  expect(await watchFor(portal, 2)).toMatchObject({ head: { seq: 30 }, broken: undefined });
});

test("looking writes nothing while nothing happens", async () => {
  const { portal } = await aWatchedLedger(5);
  await watchFor(portal, 2);
  const writes: string[] = [];
  const db = {
    ...portal.db,
    write: (...args: Parameters<typeof portal.db.write>) => {
      writes.push("write");
      return portal.db.write(...args);
    },
  };
  portal.clock.moveTo(`${portal.clock.now().slice(0, 16)}:30.000Z`);
  await watchLedger({ ...portal, db: db as TestPortal["db"] });
  const before = writes.length;
  await watchLedger({ ...portal, db: db as TestPortal["db"] });
  expect(writes.length).toBe(before);
});

test("a kept head is the same, differs or is gone", async () => {
  const { portal } = await aWatchedLedger(10);
  const head = (await ledgerStanding(portal))?.head ?? { seq: 0, hash: "" };
  expect(await compareHead(portal, head)).toBe("same");
  expect(await compareHead(portal, { ...head, hash: "c".repeat(64) })).toBe("differs");
  expect(await compareHead(portal, { ...head, seq: 11 })).toBe("gone");
});
