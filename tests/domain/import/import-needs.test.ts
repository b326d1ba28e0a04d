import { gzipSync } from "node:zlib";
import { asc, count, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { events, pendingReactions } from "#db/schema/audit.ts";
import { importRefusals, importRuns } from "#db/schema/imports.ts";
import { needMovesMade, needs } from "#db/schema/needs.ts";
import { roleGrants, units } from "#db/schema/people.ts";
import { answers } from "#db/schema/responses.ts";
import { aFile, countsOf, type Imported, importFile } from "#tests/factories/imports.ts";
import { aMove } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";
import { firstBrokenRow } from "./ledger-chain.ts";

const header = "id,submitted_at,words,title,category,lon,lat,unit,state,due_on,answer,answered_at";
const table = (...rows: string[]) => `${[header, ...rows].join("\n")}\n`;
const rows = [
  "a1,2026-02-02 09:00,桥头的路灯不亮,路灯,交通运输,118.6,30.28,,,,,",
  "a2,2026-02-02 10:00,公园的水臭,,环境保护,118.65,30.28,区园林局,,2026-02-09,,",
  "a3,2026-02-02 11:00,想问落户,,,,,,,,已答复如下,2026-02-04 15:00",
  "a4,2026-02-30,日期错,,,,,,,,,",
];

async function portalWith(...lines: string[]): Promise<{ portal: TestPortal; path: string }> {
  const portal = await openTestPortal();
  await aTown(portal);
  return { portal, path: await aFile(portal, "needs.csv", table(...lines)) };
}

const howMany = async (
  { db }: TestPortal,
  from: typeof needs | typeof events | typeof answers | typeof importRuns,
) => (await db.read.select({ rows: count() }).from(from))[0]?.rows;

const needOf = async ({ db }: TestPortal, key: string) => {
  const [need] = await db.read.select().from(needs).where(eq(needs.sourceKey, key));
  if (!need) throw new Error(`no need ${key}`);
  return need;
};

test("each row ends with a territory or outside, a unit, a state, and a due date with its rule or the reason why none", async () => {
  const { portal, path } = await portalWith(...rows, "a5,2011-01-03,很久以前,,,118.57,30.25,,,,,");
  const planner = await aPerson(portal, "周规划", { role: "planner", territoryId: "liuwan" });
  expect(countsOf(await importFile(portal, "csv", path))).toEqual({
    imported: 4,
    updated: 0,
    unchanged: 0,
    refused: 1,
    rows: 5,
  });
  expect(await needOf(portal, "a1")).toMatchObject({
    number: "2026-000001",
    channel: "import",
    territoryId: "liuwan",
    unitId: "coordinating-office",
    state: "assigned",
    dueOn: "2026-02-09",
    dueRuleId: "need-suggestion",
    isPublic: true,
  });
  expect(await needOf(portal, "a2")).toMatchObject({
    territoryId: "hekou",
    dueOn: "2026-02-09",
    dueRuleId: "source",
  });
  expect(await needOf(portal, "a3")).toMatchObject({ territoryId: null, state: "answered" });
  expect(await needOf(portal, "a5")).toMatchObject({ dueOn: null, noDueReason: "no-rule-in-force" });
  const [park] = await portal.db.read.select().from(units).where(eq(units.name, "区园林局"));
  expect((await needOf(portal, "a2")).unitId).toBe(park?.id);
  expect(await portal.db.read.select().from(roleGrants)).toHaveLength(planner.grants.length - 1);
});

test("a thread is submitted, answered and taken over; the answer is the department's", async () => {
  const { portal, path } = await portalWith(...rows);
  await importFile(portal, "csv", path);
  const need = await needOf(portal, "a3");
  const moves = await portal.db.read
    .select()
    .from(needMovesMade)
    .where(eq(needMovesMade.needId, need.id))
    .orderBy(asc(needMovesMade.at));
  expect(moves.map(({ move, toState }) => [move, toState])).toEqual([
    ["submit", "submitted"],
    ["answer", "answered"],
    ["import", "answered"],
  ]);
  const [answer] = await portal.db.read.select().from(answers).where(eq(answers.needId, need.id));
  expect(answer).toMatchObject({ kind: "official", reasons: "已答复如下", byRole: "unit", byId: null });
});

test("history tells nobody: every need has its event, the chain holds, nothing follows", async () => {
  const { portal, path } = await portalWith(...rows);
  await importFile(portal, "csv", path);
  const told = await portal.db.read.select({ type: events.type, id: events.subjectId }).from(events);
  const kept = await portal.db.read.select({ id: needs.id }).from(needs);
  expect(told.map(({ id }) => id).sort()).toEqual(kept.map(({ id }) => id).sort());
  expect(new Set(told.map(({ type }) => type))).toEqual(new Set(["NeedImported"]));
  expect(await portal.db.read.select().from(pendingReactions)).toEqual([]);
  expect(await firstBrokenRow(portal.db.read)).toBeUndefined();
});

test("a refused row is kept with its line and reason", async () => {
  const { portal, path } = await portalWith(...rows);
  const { refusals } = await importFile(portal, "csv", path);
  expect(refusals).toEqual([{ line: 5, reason: "date-not-understood:submitted_at", sourceKey: "a4" }]);
  expect(await portal.db.read.select().from(importRefusals)).toMatchObject(refusals);
});

test("a second run adds nothing, packed or not", async () => {
  const { portal, path } = await portalWith(...rows);
  await importFile(portal, "csv", path);
  const before = [
    await howMany(portal, needs),
    await howMany(portal, events),
    await howMany(portal, answers),
  ];
  const packed = await aFile(portal, "packed", gzipSync(table(...rows)));
  for (const again of [path, packed]) {
    const counts = countsOf(await importFile(portal, "csv", again));
    expect(counts).toEqual({ imported: 0, updated: 0, unchanged: 3, refused: 1, rows: 4 });
  }
  expect([
    await howMany(portal, needs),
    await howMany(portal, events),
    await howMany(portal, answers),
  ]).toEqual(before);
});

test("a dry run counts the same and writes nothing", async () => {
  const { portal, path } = await portalWith(...rows);
  const dry = await importFile(portal, "csv", path, true);
  expect([
    await howMany(portal, needs),
    await howMany(portal, events),
    await howMany(portal, importRuns),
  ]).toEqual([0, 0, 0]);
  expect(countsOf(dry)).toEqual(countsOf(await importFile(portal, "csv", path)));
  expect(countsOf(await importFile(portal, "csv", path, true))).toMatchObject({ imported: 0, unchanged: 3 });
});

test("exact repeats without an id are rows of their own; with the same id they are one", async () => {
  const same = ",2026-02-02 09:00,一样的话,,,,,,,,,";
  const { portal, path } = await portalWith(same, same, same, rows[0] ?? "", rows[0] ?? "");
  expect(countsOf(await importFile(portal, "csv", path))).toMatchObject({ imported: 4, unchanged: 1 });
  expect(countsOf(await importFile(portal, "csv", path))).toMatchObject({ imported: 0, unchanged: 5 });
});

test("the same id with other content is refused on its second line", async () => {
  const { portal, path } = await portalWith(rows[0] ?? "", "a1,2026-02-02,另一件事,,,,,,,,,");
  expect((await importFile(portal, "csv", path)).refusals).toEqual([
    { line: 3, reason: "id-stands-twice", sourceKey: "a1" },
  ]);
});

test("what the source changes is changed here, by an event and without a second need", async () => {
  const { portal, path } = await portalWith(...rows);
  await importFile(portal, "csv", path);
  const answered =
    "a1,2026-02-02 09:00,桥头的路灯不亮,路灯,交通运输,118.6,30.28,,closed,,已经换好,2026-02-20";
  const later = await aFile(portal, "later.csv", table(answered, ...rows.slice(1)));
  expect(countsOf(await importFile(portal, "csv", later))).toMatchObject({
    imported: 0,
    updated: 1,
    unchanged: 2,
  });
  const need = await needOf(portal, "a1");
  expect(need).toMatchObject({ state: "closed", closedAt: "2026-02-19T16:00:00.000Z" });
  expect(await portal.db.read.select().from(answers).where(eq(answers.needId, need.id))).toHaveLength(1);
  const types = await portal.db.read
    .select({ type: events.type })
    .from(events)
    .where(eq(events.subjectId, need.id));
  expect(types.map(({ type }) => type)).toEqual(["NeedImported", "NeedUpdatedFromSource"]);
  expect(countsOf(await importFile(portal, "csv", later))).toMatchObject({ updated: 0, unchanged: 3 });
  expect(await firstBrokenRow(portal.db.read)).toBeUndefined();
});

test("where somebody here has moved a need, its state, unit and clock stay theirs", async () => {
  const { portal, path } = await portalWith(...rows);
  await importFile(portal, "csv", path);
  const { id } = await needOf(portal, "a1");
  await aMove(portal, id, { move: "start", toState: "in-progress" });
  await portal.db.write((tx) =>
    tx.update(needs).set({ state: "in-progress", unitId: "transport" }).where(eq(needs.id, id)),
  );
  const changed = "a1,2026-02-02 09:00,桥头的路灯还是不亮,路灯,交通运输,118.6,30.28,,closed,,换好,2026-02-20";
  const later = await aFile(portal, "later.csv", table(changed));
  expect(countsOf(await importFile(portal, "csv", later))).toMatchObject({ updated: 1 });
  expect(await needOf(portal, "a1")).toMatchObject({
    words: "桥头的路灯还是不亮",
    state: "in-progress",
    unitId: "transport",
  });
  expect(await portal.db.read.select().from(answers).where(eq(answers.needId, id))).toEqual([]);
});

test("a file without a needed column is refused as a whole", async () => {
  const portal = await openTestPortal();
  const path = await aFile(portal, "other.csv", "id,text\n1,a\n");
  const { outcome } = await importFile(portal, "csv", path);
  expect(outcome).toEqual({ ok: false, fault: "columns-missing", missing: ["submitted_at", "words"] });
  expect(await howMany(portal, importRuns)).toBe(0);
});

test("bytes that are no UTF-8 cost their own row; a sign that was lost before it came here stays", async () => {
  const portal = await openTestPortal();
  const broken = Buffer.concat([
    Buffer.from("b1,2026-02-02,"),
    Buffer.from([0xc8, 0xd5]),
    Buffer.from(",,,,,,,,,\n"),
  ]);
  const kept = Buffer.from("b2,2026-02-02,lost \ufffd sign,,,,,,,,,\n");
  const path = await aFile(
    portal,
    "bytes.csv",
    Buffer.concat([Buffer.from(`\ufeff${header}\n`), broken, kept]),
  );
  const imported: Imported = await importFile(portal, "csv", path);
  expect(countsOf(imported)).toMatchObject({ imported: 1, refused: 1 });
  expect(imported.refusals).toEqual([{ line: 2, reason: "broken-utf-8:words", sourceKey: "b1" }]);
});
