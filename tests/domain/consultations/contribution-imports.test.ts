import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { contributionCounts } from "#app/domain/consultations/contribution-counts.server.ts";
import { enterContribution } from "#app/domain/consultations/enter-contribution.server.ts";
import { checkImport } from "#app/domain/consultations/ledger/import/check-import.server.ts";
import { clearOldTables } from "#app/domain/consultations/ledger/import/clear-old-tables.server.ts";
import { takeBatch } from "#app/domain/consultations/ledger/import/take-batch.server.ts";
import { takeImport } from "#app/domain/consultations/ledger/import/take-import.server.ts";
import { passageTally } from "#app/domain/consultations/undecided-passages.server.ts";
import { keepDocument } from "#app/domain/files/keep-document.server.ts";
import { events } from "#db/schema/audit.ts";
import { contributionImportRows } from "#db/schema/consultation-ledger.ts";
import { reviews } from "#db/schema/needs.ts";
import { anOffice, heads, letters, line } from "#tests/factories/contribution-tables.ts";
import { aPdf } from "#tests/factories/documents.ts";
import { must } from "#tests/factories/market.ts";
import { aPerson } from "#tests/factories/people.ts";

test("a table is checked row by row, its good rows are taken, each once, with nobody told row by row", async () => {
  const { portal, id, checked, take, finish, row, ledger } = await anOffice();
  const importId = await checked([
    ...letters(3),
    line("张三", "好", "没有.pdf"),
    ",,2026-03-02,,好,,",
    line("住户0", "第0封信：请修路。"),
  ]);
  expect(await row(importId)).toMatchObject({
    ...{ state: "checked", rows: 6, good: 4, bad: 2, standing: 0, repeated: 1 },
  });
  expect(await contributionCounts(portal.db.read, id)).toMatchObject({ all: 0 });
  must(await take(importId));
  must(await take(importId));
  await finish();
  must(await take(importId));
  await finish();
  expect(await row(importId)).toMatchObject({ state: "taken", taken: 4 });
  const rows = await ledger();
  expect(rows.map(({ authorName }) => authorName)).toEqual(["住户0", "住户1", "住户2", "住户0"]);
  expect(rows[0]).toMatchObject({
    channel: "paper",
    publication: "awaiting-review",
    importId,
    authorId: null,
  });
  expect(await passageTally(portal.db.read, id)).toMatchObject({ all: 4, undecided: 4 });
  expect(await portal.db.read.select().from(reviews)).toHaveLength(4);
  const types = (await portal.db.read.select({ type: events.type }).from(events)).map(({ type }) => type);
  expect(types.filter((type) => type === "ContributionReceived")).toHaveLength(4);
  expect(types.slice(-1)).toEqual(["ContributionsImported"]);
  const kept = await portal.db.read.select().from(contributionImportRows);
  expect(kept.filter(({ state }) => state === "taken").every(({ entry }) => entry === null)).toBe(true);
  expect(kept.filter(({ state }) => state === "bad").map(({ line: at }) => at)).toEqual([5, 6]);
});

test("the same table again is the same import, and rows that are in the ledger are told and not taken twice", async () => {
  const { portal, coordinator, number, checked, take, finish, row, ledger } = await anOffice();
  must(
    await enterContribution(portal, coordinator, {
      ...({ number, channel: "paper", kind: "individual", name: "住户1", stake: undefined } as const),
      ...{ receivedOn: "2026-03-02", subject: "", words: "第1封信：请修路。", mayPublish: false },
      ...{
        submissionKey: "0123456789",
        territoryId: undefined,
        ageBand: undefined,
        interestGroup: undefined,
      },
    }),
  );
  const first = await checked(letters(3));
  expect(await checked(letters(3))).not.toBe(first);
  const importId = await checked(letters(3));
  expect(await row(importId)).toMatchObject({ good: 2, standing: 1 });
  must(await take(importId));
  await finish();
  expect(await checked(letters(3))).toBe(importId);
  const more = await checked(letters(5));
  expect(await row(more)).toMatchObject({ good: 2, standing: 3 });
  must(await take(more));
  await finish();
  expect(await ledger()).toHaveLength(5);
  const again = await checked(letters(2));
  expect(await take(again)).toMatchObject({ reason: "nothing-to-take" });
  must(await take(again, true));
  await finish();
  expect(await ledger()).toHaveLength(7);
});

test("two tables with the same rows that are taken at once leave each row once", async () => {
  const { checked, take, portal, ledger, row } = await anOffice();
  const one = await checked(letters(450));
  const two = await checked([...letters(450), ...letters(1, 999)]);
  must(await take(one));
  must(await take(two));
  const run = async (importId: string) => {
    while ((await takeBatch(portal, importId)) > 0);
  };
  await Promise.all([run(one), run(two), run(one), run(two)]);
  const rows = await ledger();
  expect(rows).toHaveLength(451);
  expect(new Set(rows.map(({ position }) => position)).size).toBe(451);
  const taken = [await row(one), await row(two)].map((each) => each?.taken ?? 0);
  expect(taken.reduce((sum, each) => sum + each, 0)).toBe(451);
});

test("who is stopped in the middle goes on after the last batch", async () => {
  const { portal, checked, take, finish, ledger, row } = await anOffice();
  const importId = await checked(letters(500));
  must(await take(importId));
  await takeBatch(portal, importId);
  expect(await row(importId)).toMatchObject({ state: "taking", taken: 50 });
  expect(await ledger()).toHaveLength(50);
  await finish();
  expect(await row(importId)).toMatchObject({ state: "taken", taken: 500 });
  expect((await ledger()).map(({ authorName }) => authorName)).toEqual(
    Array.from({ length: 500 }, (_, at) => `住户${at}`),
  );
});

test("a scan is attached to all rows, or to those that name it in a zip", async () => {
  const { portal, checked, take, finish, ledger } = await anOffice();
  const { document } = must(await keepDocument(portal, aPdf("all")));
  const scans = zipSync({ "扫描/一.PDF": aPdf("one"), "b.pdf": strToU8("no pdf"), "c.pdf": aPdf("three") });
  const rows = [line("张三", "一", "一.pdf"), line("李四", "二", "b.pdf"), line("王五", "三")];
  const importId = await checked(rows, { scans, scan: document });
  const kept = await portal.db.read.select().from(contributionImportRows);
  expect(kept.map(({ problems }) => problems)).toEqual([
    [],
    [{ column: "scan", fault: "scan-not-taken" }],
    [],
  ]);
  must(await take(importId));
  await finish();
  const [first, second] = await ledger();
  expect(first?.scanDigest).not.toBe(document.digest);
  expect(second).toMatchObject({
    authorName: "王五",
    scanDigest: document.digest,
    scanType: "application/pdf",
  });
  expect(await portal.files.get(first?.scanDigest ?? "")).toBeDefined();
});

test("a table that nobody takes is let go after sixty days, and so are rows that were left over", async () => {
  const { portal, checked, take, finish, row, ledger } = await anOffice();
  const waiting = await checked(letters(2));
  const taken = await checked(
    [...letters(2, 50), ",,,,,,"].map((one) => one.replace(/^,+$/, "来信,,,,好,,")),
  );
  must(await take(taken));
  await finish();
  await clearOldTables(portal);
  expect(await portal.db.read.select().from(contributionImportRows)).toHaveLength(5);
  portal.clock.moveTo("2026-05-20T02:00:00.000Z");
  await clearOldTables(portal);
  expect(await row(waiting)).toBeUndefined();
  expect(await row(taken)).toMatchObject({ state: "taken", taken: 2, bad: 1 });
  expect(await portal.db.read.select().from(contributionImportRows)).toEqual([]);
  expect(await ledger()).toHaveLength(2);
});

test("only coordinators bring tables in, while a consultation takes what came in time", async () => {
  const { portal, number, check, checked, take, finish, row } = await anOffice();
  const officer = await aPerson(portal, "吴", { role: "officer", unitId: "water" });
  const given = { number, name: "x.csv", bytes: strToU8(`${heads}\n${line("张三", "好")}`) };
  expect(await checkImport(portal, officer, given)).toMatchObject({ reason: "not-allowed" });
  const importId = await checked(letters(300));
  expect(await takeImport(portal, officer, { number, id: importId, withStanding: false })).toMatchObject({
    reason: "not-allowed",
  });
  must(await take(importId));
  await portal.db.client.execute("UPDATE consultations SET state = 'collated'");
  await finish();
  expect(await row(importId)).toMatchObject({ state: "halted", taken: 0 });
  expect(await check(letters(1))).toMatchObject({ reason: "state-does-not-allow" });
  expect(await check([], { bytes: strToU8("a,b\n1,2") })).toMatchObject({ reason: "state-does-not-allow" });
});
