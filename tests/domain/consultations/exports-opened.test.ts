import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { contributionCounts } from "#app/domain/consultations/contribution-counts.server.ts";
import { enterContribution } from "#app/domain/consultations/enter-contribution.server.ts";
import { exportedJson } from "#app/domain/consultations/reports/exported-json.ts";
import { passageTally } from "#app/domain/consultations/undecided-passages.server.ts";
import { aPublishedConsultation } from "#tests/factories/consultations.ts";
import { madeExport } from "#tests/factories/exports.ts";
import { decideAll, fillConsultation } from "#tests/factories/large-consultation.ts";
import { must } from "#tests/factories/market.ts";
import { asTables, asText, openedElsewhere } from "#tests/factories/opened-elsewhere.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { hasLibreOffice } from "#tests/setup/libre-office.mjs";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const passages = 40 + Math.floor(Math.random() * 60);
const formula = '=HYPERLINK("http://x","y")';

async function aDecided() {
  const portal = await openTestPortal();
  await aTown(portal);
  const coordinator = await aPerson(portal, "周", { role: "coordinator" });
  await keptVersion(portal, aPlanDraft(), { state: "on-notice" });
  const { number, id } = await aPublishedConsultation(portal, coordinator);
  await fillConsultation(portal, coordinator, { number, passages });
  must(
    await enterContribution(portal, coordinator, {
      ...({ channel: "paper", kind: "individual", name: "朱明远", stake: undefined, subject: "" } as const),
      ...{ receivedOn: "2026-03-02", mayPublish: true, submissionKey: portal.ids.next(), number },
      words: `${formula} 1 < 2 & "a" 𠮷 _x0041_`,
    }),
  );
  await decideAll(portal, coordinator, number);
  const counts = await contributionCounts(portal.db.read, id);
  const tally = await passageTally(portal.db.read, id);
  const make = (kind: "docx" | "xlsx" | "zip") => madeExport(portal, coordinator, { number, kind });
  return { portal, counts, tally, make };
}

describe.skipIf(!hasLibreOffice())(`a consultation of ${passages} passages (where LibreOffice is)`, () => {
  test("its report opens: title, counts as on the pages, a line for every passage, pages that stand and that lie", async () => {
    const { portal, counts, tally, make } = await aDecided();
    const bytes = await make("docx");
    const [text = ""] = [...(await openedElsewhere(portal.folder, "r.docx", bytes, asText)).values()].map(
      String,
    );
    expect(text).toContain("关于“总体规划征询意见”征求意见情况的报告");
    expect(text).toContain(`共收到意见${counts.all}件，分为${tally.all}条。`);
    expect(text).toContain(`${tally.all}条意见逐条列入附件1。`);
    expect(text.match(/^\d+-\d+$/gm)).toHaveLength(tally.all);
    expect(text).toContain(formula);
    expect(text).toContain("附件：1. 公众意见采纳情况表");
    const [pdf = ""] = [...(await openedElsewhere(portal.folder, "r.docx", bytes, "pdf")).values()].map(
      (file) => file.toString("latin1"),
    );
    const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(4);
    expect(pages).toBeLessThan(30);
    expect(pdf).toMatch(/MediaBox\s*\[\s*0 0 595\.\d* 841\.\d*/);
    expect(pdf).toMatch(/MediaBox\s*\[\s*0 0 841\.\d* 595\.\d*/);
  }, 120_000);

  test("its workbook opens: the rows of each sheet, days as days, and no cell that is run", async () => {
    const { portal, counts, tally, make } = await aDecided();
    const tables = await openedElsewhere(portal.folder, "w.xlsx", await make("xlsx"), asTables);
    const rows = (title: string) =>
      parse<Record<string, string>>(tables.get(`w-${title}.csv`) ?? "", { columns: true, bom: true });
    expect(rows("意见")).toHaveLength(counts.all);
    expect(rows("分条")).toHaveLength(tally.all);
    expect(rows("采纳情况")).toHaveLength(tally.all - tally.undecided);
    expect(rows("统计").find(({ 分项 }) => 分项 === "采纳")).toMatchObject({
      数量: String(tally.became.adopted),
    });
    expect(rows("意见").at(-1)).toMatchObject({
      收到日期: "2026-03-02",
      意见内容: `${formula} 1 < 2 & "a" 𠮷 _x0041_`,
    });
  }, 120_000);
});

test("the report has real headings, a head on every page of its tables, its fonts with what stands in, and says its language", async () => {
  const { make } = await aDecided();
  const part = unzipSync(await make("docx"));
  const text = (name: string) => strFromU8(part[name] ?? new Uint8Array());
  expect(text("word/document.xml")).toMatch(/<w:pStyle w:val="Heading1"\/>.*<w:pStyle w:val="Heading2"\/>/s);
  expect(text("word/document.xml")).toMatch(/<w:tblHeader\/>.*<w:tblCaption|<w:tblCaption.*<w:tblHeader\/>/s);
  expect(text("word/document.xml")).toContain('w:orient="landscape"');
  expect(text("word/document.xml")).toContain(
    '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"',
  );
  expect(text("word/styles.xml")).toContain('w:eastAsia="方正小标宋简体"');
  expect(text("word/styles.xml")).toContain('<w:lang w:val="zh-CN" w:eastAsia="zh-CN"');
  expect(text("word/fontTable.xml")).toMatch(/仿宋_GB2312"><w:altName w:val="[^"]*FangSong/);
  expect(text("word/settings.xml")).toContain("<w:evenAndOddHeaders/>");
  expect(text("word/footer-even.xml")).toMatch(/<w:jc w:val="left"\/>.*— .* PAGE /s);
});

test("everything in one ZIP: what is in it opens by itself, and the data keep to the schema beside them", async () => {
  const { counts, make } = await aDecided();
  const all = unzipSync(await make("zip"));
  expect(Object.keys(all).toSorted()).toEqual([
    ...["consultation.json", "consultation.schema.json", "csv/contributions.csv", "csv/passages.csv"],
    ...["csv/results.csv", "csv/statistics.csv", "report.docx", "tables.xlsx"],
  ]);
  for (const name of ["report.docx", "tables.xlsx"])
    expect(Object.keys(unzipSync(all[name] ?? new Uint8Array()))).toContain("[Content_Types].xml");
  const data = exportedJson.parse(JSON.parse(strFromU8(all["consultation.json"] ?? new Uint8Array())));
  expect(data.contributions).toHaveLength(counts.all);
});
