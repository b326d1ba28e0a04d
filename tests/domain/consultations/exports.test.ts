import { parse } from "csv-parse/sync";
import { eq } from "drizzle-orm";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { addDays } from "#app/domain/calendar/civil-date.ts";
import { contributionCounts } from "#app/domain/consultations/contribution-counts.server.ts";
import { enterContribution } from "#app/domain/consultations/enter-contribution.server.ts";
import { askExport } from "#app/domain/consultations/reports/ask-export.server.ts";
import { claimExport } from "#app/domain/consultations/reports/claim-export.server.ts";
import { expireExports } from "#app/domain/consultations/reports/expire-exports.server.ts";
import {
  exportFile,
  exportsOf,
  exportView,
} from "#app/domain/consultations/reports/export-queries.server.ts";
import { leaseMs, mostAttempts } from "#app/domain/consultations/reports/export-terms.ts";
import { makeExport } from "#app/domain/consultations/reports/make-export.server.ts";
import { passageTally } from "#app/domain/consultations/undecided-passages.server.ts";
import { opinionAdoptions } from "#app/domain/notices/opinion-terms.ts";
import { events } from "#db/schema/audit.ts";
import { contributionAttachments } from "#db/schema/consultation-places.ts";
import { consultationExports } from "#db/schema/consultation-reports.ts";
import { contributions } from "#db/schema/consultations.ts";
import { aPublishedConsultation } from "#tests/factories/consultations.ts";
import { aPdf } from "#tests/factories/documents.ts";
import { asked, exportMakers, freshly, madeExport } from "#tests/factories/exports.ts";
import { decideAll, fillConsultation } from "#tests/factories/large-consultation.ts";
import { must } from "#tests/factories/market.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { plansOf } from "#tests/setup/plans-of.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

const secretName = "欧阳修远";

/** A consultation of thirty letters, and one from paper whose words a spreadsheet would run and in which its writer's name stands. */
async function aFilled() {
  const portal = await openTestPortal();
  await aTown(portal);
  const coordinator = await aPerson(portal, "周", { role: "coordinator" });
  const other = await aPerson(portal, "陈", { role: "coordinator" });
  const inspector = await aPerson(portal, "督察", { role: "inspector" });
  await keptVersion(portal, aPlanDraft(), { state: "on-notice" });
  const { number, id } = await aPublishedConsultation(portal, coordinator);
  await fillConsultation(portal, coordinator, { number, passages: 61 });
  must(
    await enterContribution(portal, coordinator, {
      ...({ channel: "paper", kind: "individual", name: secretName, stake: undefined, subject: "" } as const),
      ...{ receivedOn: "2026-03-02", mayPublish: true, submissionKey: portal.ids.next(), number },
      words: `＝HYPERLINK("http://x")，我是${secretName}，电话13800138000。`,
    }),
  );
  return { portal, coordinator, other, inspector, number, id };
}
type Filled = Awaited<ReturnType<typeof aFilled>>;

const tablesOf = (bytes: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, file]) => [
      name,
      parse<Record<string, string>>(strFromU8(file), { bom: true, columns: true }),
    ]),
  );
const ofRow = (portal: TestPortal, id: string) =>
  portal.db.read.select().from(consultationExports).where(eq(consultationExports.id, id));

test("the tables have a row for each contribution and passage that the pages count, and their sums agree", async () => {
  const { portal, coordinator, number, id } = await aFilled();
  await decideAll(portal, coordinator, number);
  const counts = await contributionCounts(portal.db.read, id);
  const tally = await passageTally(portal.db.read, id);
  const tables = tablesOf(await madeExport(portal, coordinator, { number, kind: "csv" }));
  expect(tables["contributions.csv"]).toHaveLength(counts.all);
  expect(tables["passages.csv"]).toHaveLength(tally.all);
  expect(tables["results.csv"]).toHaveLength(tally.all - tally.undecided);
  const t = portal.i18n.translate("zh-CN");
  for (const adoption of opinionAdoptions) {
    const label = t(`notices.adoption.${adoption}`);
    const rows = tables["results.csv"]?.filter((row) => row.是否采纳 === label);
    expect(rows).toHaveLength(tally.became[adoption]);
    const told = tables["statistics.csv"]?.find((row) => row.分项 === label);
    expect(Number(told?.数量)).toBe(tally.became[adoption]);
  }
  const sums = tables["statistics.csv"]?.filter((row) => row.分项 === t("reports.all"));
  expect(sums?.slice(0, 3).map((row) => Number(row.数量))).toEqual([counts.all, counts.all, tally.all]);
  const json = JSON.parse(strFromU8(await madeExport(portal, coordinator, { number, kind: "json" })));
  expect(json.contributions).toHaveLength(counts.all);
  expect(json.contributions.flatMap((row: { passages: unknown[] }) => row.passages)).toHaveLength(tally.all);
  const [kept] = await portal.db.read.select().from(contributions).where(eq(contributions.position, 1));
  const whole = json.contributions[0].passages.map((one: { words: string }) => one.words).join("");
  expect(whole).toBe(kept?.words);
});

test("with masked names no file tells who wrote, and no cell is run", async () => {
  const { portal, coordinator, number } = await aFilled();
  for (const kind of ["csv", "json", "xlsx", "docx", "zip"] as const) {
    const bytes = await madeExport(portal, coordinator, { number, kind });
    const files = kind === "json" ? { json: bytes } : unzipSync(bytes);
    for (const [name, file] of Object.entries(files)) {
      const text = name + strFromU8(file);
      for (const secret of [secretName, "13800138000"]) expect(text, name).not.toContain(secret);
      expect(text, name).not.toMatch(/<f[> ]/);
    }
  }
  const tables = tablesOf(await madeExport(portal, coordinator, { number, kind: "csv" }));
  const last = tables["contributions.csv"]?.at(-1);
  expect(last).toMatchObject({ 反馈人: "欧阳**", 意见内容: expect.stringMatching(/^'＝HYPERLINK/) });
});

test("names are taken along by a coordinator with a fresh proof and a purpose, which are kept; nobody else fetches the file", async () => {
  const { portal, coordinator, other, inspector, number } = await aFilled();
  const named = () => asked(portal, { number, kind: "csv", names: "full" });
  expect(await askExport(portal, coordinator, named())).toMatchObject({ reason: "fresh-proof-needed" });
  expect(await askExport(portal, freshly(portal, inspector), named())).toMatchObject({
    reason: "not-allowed",
  });
  const bytes = await madeExport(portal, coordinator, { number, kind: "csv", names: "full" });
  const tables = tablesOf(bytes);
  expect(tables["contributions.csv"]?.at(-1)).toMatchObject({ 反馈人: secretName });
  const [made] = await exportsOf(portal.db.read, inspector, number);
  expect(made).toMatchObject({ purpose: "approval-file", words: "报市政府审批", by: "周", mayFetch: false });
  const at = { number, id: made?.id ?? "" };
  expect(await exportFile(portal.db.read, coordinator, at)).toMatchObject({
    name: expect.stringContaining("names"),
  });
  for (const actor of [other, inspector]) {
    expect(await exportFile(portal.db.read, actor, at)).toBeUndefined();
    expect(await exportView(portal.db.read, actor, at)).toBeUndefined();
  }
  const told = (await portal.db.read.select().from(events)).filter(
    ({ type }) => type === "ConsultationExported",
  );
  expect(told).toMatchObject([
    {
      actor: `person:${coordinator.id}`,
      particulars: expect.stringContaining('"names":"full","purpose":"approval-file"'),
    },
  ]);
  expect(JSON.stringify(told)).not.toContain("报市政府审批");
});

test("scans and attachments go along with names only, each under its contribution's number", async () => {
  const { portal, coordinator, number, id } = await aFilled();
  const digest = await portal.files.put(aPdf("A letter"));
  const [first] = await portal.db.read.select().from(contributions).where(eq(contributions.position, 1));
  const own = { id: "A", contributionId: first?.id ?? "", position: 1, size: 9 };
  await portal.db.write(async (tx) => {
    await tx
      .update(contributions)
      .set({ scanDigest: digest, scanType: "application/pdf" })
      .where(eq(contributions.consultationId, id));
    await tx.insert(contributionAttachments).values({ ...own, digest, type: "application/pdf" });
  });
  const names = async (of: "masked" | "full") =>
    Object.keys(unzipSync(await madeExport(portal, coordinator, { number, kind: "zip", names: of })));
  expect((await names("masked")).filter((name) => /scan|attachment/.test(name))).toEqual([]);
  const { all } = await contributionCounts(portal.db.read, id);
  const full = (await names("full")).filter((name) => /scan|attachment/.test(name));
  expect(full).toHaveLength(all + 1);
  expect(new Set(full).size).toBe(full.length);
  expect(full.slice(0, 2)).toEqual(["scans/0001-scan.pdf", "attachments/0001-1.pdf"]);
});

test("two clicks, a form sent again, and two at once are one copy", async () => {
  const { portal, coordinator, number } = await aFilled();
  const form = asked(portal, { number, kind: "xlsx" });
  const [one, two] = await Promise.all([
    askExport(portal, coordinator, form),
    askExport(portal, coordinator, { ...form, submissionKey: portal.ids.next() }),
  ]);
  expect(one).toEqual(two);
  expect(await askExport(portal, coordinator, form)).toEqual(one);
  expect(await claimExport(portal)).toMatchObject({
    id: must(await askExport(portal, coordinator, form)).id,
  });
  expect(await claimExport(portal)).toBeUndefined();
});

test("a maker that died is replaced after a while, one that comes back late offers nothing, and after some tries it has failed", async () => {
  const { portal, coordinator, number } = await aFilled();
  const { id } = must(await askExport(portal, coordinator, asked(portal, { number, kind: "json" })));
  const dead = await claimExport(portal);
  portal.clock.advance(leaseMs + 1);
  const next = await claimExport(portal);
  expect(next).toMatchObject({ id });
  if (!dead || !next) throw new Error("nothing was claimed");
  await makeExport(portal, dead, exportMakers);
  expect(await ofRow(portal, id)).toMatchObject([
    { state: "running", claimedBy: next.claimant, digest: null },
  ]);
  await makeExport(portal, next, exportMakers);
  expect(await ofRow(portal, id)).toMatchObject([{ state: "ready", attempts: 2 }]);

  const lost = must(await askExport(portal, coordinator, asked(portal, { number, kind: "csv" })));
  for (let tries = 0; tries < mostAttempts; tries++) {
    expect(await claimExport(portal)).toMatchObject({ id: lost.id });
    portal.clock.advance(leaseMs + 1);
  }
  expect(await claimExport(portal)).toBeUndefined();
  expect(await ofRow(portal, lost.id)).toMatchObject([{ state: "failed", fault: "could-not-be-made" }]);
});

test("a copy with so many scans that they take longer than a claim lives stays its maker's", async () => {
  const { portal, coordinator, number } = await aFilled();
  const digest = await portal.files.put(aPdf());
  await portal.db.write((tx) =>
    tx.update(contributions).set({ scanDigest: digest, scanType: "application/pdf" }),
  );
  const asking = asked(portal, { number, kind: "zip", names: "full" });
  const { id } = must(await askExport(portal, freshly(portal, coordinator), asking));
  const claim = await claimExport(portal);
  if (!claim) throw new Error("nothing was claimed");
  const slow = Object.assign(Object.create(portal.files), {
    async open(asked: string) {
      portal.clock.advance(leaseMs * 0.6);
      expect(await claimExport(portal)).toBeUndefined();
      return await portal.files.open(asked);
    },
  });
  await makeExport({ ...portal, files: slow }, claim, exportMakers);
  expect(await ofRow(portal, id)).toMatchObject([{ state: "ready", attempts: 1 }]);
});

test("when its time is over the file goes and the record stays", async () => {
  const { portal, coordinator, number }: Filled = await aFilled();
  await madeExport(portal, coordinator, { number, kind: "csv", names: "full" });
  const [row] = await portal.db.read.select().from(consultationExports);
  portal.clock.moveTo(`${addDays("2026-03-02", 1)}T03:00:00.000Z`);
  expect(await expireExports(portal)).toBe(1);
  expect(await portal.files.size(row?.digest ?? "")).toBeUndefined();
  expect(await ofRow(portal, row?.id ?? "")).toMatchObject([
    { state: "expired", digest: null, words: "报市政府审批" },
  ]);
});

test("copies that wait, are listed and whose time is over are found by an index", async () => {
  const { portal, inspector, number } = await aFilled();
  const plans = await plansOf(portal, async (reads) => {
    await exportsOf(reads, inspector, number);
    await expireExports({ ...portal, db: { ...portal.db, read: reads } });
  });
  expect(plans.length).toBeGreaterThan(1);
  for (const plan of plans) expect(plan).not.toMatch(/SCAN consultation_exports$/m);
});
