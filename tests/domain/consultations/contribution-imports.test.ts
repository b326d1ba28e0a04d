import { asc, eq } from "drizzle-orm";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { advanceConsultation } from "#app/domain/consultations/advance-consultation.server.ts";
import { contribute } from "#app/domain/consultations/contribute.server.ts";
import { contributionCounts } from "#app/domain/consultations/contribution-counts.server.ts";
import { decidePassage } from "#app/domain/consultations/decide-passage.server.ts";
import { enterContribution } from "#app/domain/consultations/enter-contribution.server.ts";
import { carryOnImports } from "#app/domain/consultations/ledger/import/carry-on-imports.server.ts";
import {
  checkImport,
  type GivenImport,
} from "#app/domain/consultations/ledger/import/check-import.server.ts";
import { clearOldTables } from "#app/domain/consultations/ledger/import/clear-old-tables.server.ts";
import { takeBatch } from "#app/domain/consultations/ledger/import/take-batch.server.ts";
import { takeImport } from "#app/domain/consultations/ledger/import/take-import.server.ts";
import { undoImport } from "#app/domain/consultations/ledger/import/undo-import.server.ts";
import { waitingTables } from "#app/domain/consultations/ledger/import/waiting-tables.server.ts";
import { passagesFor } from "#app/domain/consultations/ledger/passages-for.server.ts";
import { loadConsultation } from "#app/domain/consultations/load-consultation.server.ts";
import { coversWhole } from "#app/domain/consultations/passage-cuts.ts";
import { passageTally } from "#app/domain/consultations/undecided-passages.server.ts";
import { keepDocument } from "#app/domain/files/keep-document.server.ts";
import { events } from "#db/schema/audit.ts";
import { contributionImportRows, contributionImports } from "#db/schema/consultation-ledger.ts";
import { contributions, passages } from "#db/schema/consultations.ts";
import { reviews } from "#db/schema/needs.ts";
import { aContributionInput, aPublishedConsultation } from "#tests/factories/consultations.ts";
import { aPdf } from "#tests/factories/documents.ts";
import { must } from "#tests/factories/market.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const heads = "渠道,姓名,收到日期,条款,意见内容,可否公开,扫描件";
const line = (name: string, words: string, more = "") => `来信,${name},2026-03-02,,"${words}",是,${more}`;

async function anOffice() {
  const portal = await openTestPortal();
  await aTown(portal);
  const coordinator = await aPerson(portal, "周", { role: "coordinator" });
  await keptVersion(portal, aPlanDraft(), { state: "on-notice" });
  const { id, number } = await aPublishedConsultation(portal, coordinator);
  const check = (lines: readonly string[], given: Partial<GivenImport> = {}) =>
    checkImport(portal, coordinator, {
      ...{ number, name: "信.csv", bytes: strToU8([heads, ...lines].join("\n")), ...given },
    });
  const checked = async (lines: readonly string[], given: Partial<GivenImport> = {}) => {
    const { id: importId } = must(await check(lines, given));
    return importId;
  };
  const take = (importId: string, withStanding = false) =>
    takeImport(portal, coordinator, { number, id: importId, withStanding });
  const finish = async () => {
    while ((await carryOnImports(portal)) > 0);
  };
  const row = async (importId: string) => {
    const [found] = await portal.db.read
      .select()
      .from(contributionImports)
      .where(eq(contributionImports.id, importId));
    return found;
  };
  const ledger = () =>
    portal.db.read
      .select()
      .from(contributions)
      .where(eq(contributions.consultationId, id))
      .orderBy(asc(contributions.position));
  return { portal, coordinator, id, number, check, checked, take, finish, row, ledger };
}

const letters = (many: number, from = 0) =>
  Array.from({ length: many }, (_, at) => line(`住户${from + at}`, `第${from + at}封信：请修路。`));

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

test("an import is undone whole while nothing of it is decided, and may then come again", async () => {
  const { portal, coordinator, id, number, checked, take, finish, row, ledger } = await anOffice();
  const same = "请保留门前的大树，不要为了停车移走，孩子们夏天要在树下乘凉。";
  const rows = [...letters(3), ...[1, 2, 3].map((at) => line(`签名人${at}`, same))];
  const other = await checked([line("别处", same)]);
  must(await take(other));
  await finish();
  const importId = await checked(rows);
  must(await take(importId));
  await finish();
  expect(await passageTally(portal.db.read, id)).toMatchObject({ all: 4 });
  const undo = () => undoImport(portal, coordinator, { number, id: importId, reason: "日期全错了" });
  const all = await portal.db.read.select().from(passages).where(eq(passages.consultationId, id));
  const own = (await ledger()).find(({ authorName }) => authorName === "住户0");
  const passage = all.find(({ contributionId }) => contributionId === own?.id);
  const decided = {
    number,
    passageId: passage?.id ?? "",
    revision: 1,
    unit: "water",
    topic: null,
    subject: "",
  };
  must(
    await decidePassage(portal, coordinator, {
      ...{ ...decided, adoption: "adopted", reason: "好。", followUp: null },
    }),
  );
  expect(await undo()).toMatchObject({ reason: "import-has-decisions" });
  await portal.db.write((tx) => tx.update(passages).set({ adoption: null }));
  must(await undo());
  must(await undo());
  await finish();
  expect(await row(importId)).toMatchObject({ state: "undone", undoneReason: "日期全错了" });
  expect(await contributionCounts(portal.db.read, id)).toMatchObject({ all: 1 });
  expect(await passageTally(portal.db.read, id)).toMatchObject({ all: 1 });
  const left = (await ledger()).find(({ withdrawnAt }) => withdrawnAt === null);
  expect(left).toMatchObject({ authorName: "别处" });
  expect((await passagesFor(portal.db.read, left ? [left] : [])).get(left?.id ?? "")).toHaveLength(1);
  const again = await checked(rows);
  expect(again).not.toBe(importId);
  must(await take(again));
  await finish();
  expect(await contributionCounts(portal.db.read, id)).toMatchObject({ all: 7 });
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

test("nothing is collated while a table goes into the ledger; it is named, and so is one that nobody took", async () => {
  const { portal, coordinator, id, number, checked, take, finish } = await anOffice();
  const importId = await checked(letters(2));
  const other = await checked(letters(3, 50));
  const waiting = () => waitingTables(portal.db.read, id);
  portal.clock.moveTo("2026-04-02T02:00:00.000Z");
  const collate = async () =>
    advanceConsultation(portal, coordinator, {
      ...{
        number,
        move: "collate",
        revision: (await loadConsultation(portal.db.read, number))?.revision ?? 0,
      },
    } as const);
  must(await take(importId));
  expect(await collate()).toMatchObject({ reason: "table-at-work" });
  expect(await waiting()).toMatchObject([
    { id: importId, name: "信.csv", state: "taking" },
    { id: other, state: "checked", good: 3, taken: 0 },
  ]);
  await finish();
  expect((await waiting()).map((each) => each.id)).toEqual([other]);
  expect(await collate()).toMatchObject({ reason: "passages-not-collated" });
  must(await undoImport(portal, coordinator, { number, id: importId, reason: "拿错了表" }));
  expect(await collate()).toMatchObject({ reason: "table-at-work" });
  await finish();
  must(await collate());
});

test("undone, a table hands the letter that it led to who signed it elsewhere, whose words stay to be answered", async () => {
  const { portal, coordinator, id, number, checked, take, finish, ledger } = await anOffice();
  const words = "请保留门前的大树，不要为了停车移走。也请把步行道接到学校，孩子们要走路上学。";
  const importId = await checked(["甲", "乙", "丙"].map((name) => line(name, words)));
  must(await take(importId));
  await finish();
  const outside = aContributionInput();
  must(await contribute(portal, await aPerson(portal, "丁"), { ...outside, words, number }));
  must(await undoImport(portal, coordinator, { number, id: importId, reason: "传错了表。" }));
  await finish();
  const own = (await ledger()).filter(({ withdrawnAt }) => withdrawnAt === null);
  expect(own).toMatchObject([{ authorName: "丁", massId: null }]);
  const held = await passagesFor(portal.db.read, own);
  expect(own.map((row) => coversWhole(row.words, held.get(row.id) ?? []))).toEqual([true]);
  expect(await passageTally(portal.db.read, id)).toMatchObject({ all: 1, undecided: 1 });
});
