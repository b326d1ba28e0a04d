import { parse } from "csv-parse/sync";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { publicRows } from "#app/domain/consultations/reports/public-rows.server.ts";
import { publicTable } from "#app/domain/consultations/reports/public-table.ts";
import { publicResult } from "#app/domain/consultations/result/public-result.server.ts";
import type { ResultRow } from "#app/domain/consultations/result/result-view.ts";
import { passageTally } from "#app/domain/consultations/undecided-passages.server.ts";
import { opinionAdoptions } from "#app/domain/notices/opinion-terms.ts";
import { resultCsv, resultJson } from "#app/formats/reports/result-files.server.ts";
import { contributions } from "#db/schema/consultations.ts";
import { aPublishedConsultation } from "#tests/factories/consultations.ts";
import { answerConsultation, decideAll, fillConsultation } from "#tests/factories/large-consultation.ts";
import { aVerifiedEntity } from "#tests/factories/market.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

test("whoever takes the published result along has a row for each passage that the page counts, and no word that it keeps back", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  const by = await aPerson(portal, "周", { role: "coordinator" });
  const other = await aPerson(portal, "陈", { role: "coordinator" });
  await keptVersion(portal, aPlanDraft(), { state: "on-notice" });
  const { number, id } = await aPublishedConsultation(portal, by);
  await fillConsultation(portal, by, { number, passages: 1234 });
  await portal.db.write((tx) =>
    tx.update(contributions).set({ authorName: "欧阳修远" }).where(eq(contributions.kind, "individual")),
  );
  const clerk = await aPerson(portal, "林一");
  const entityId = await aVerifiedEntity(portal, { clerk, coordinator: by });
  await portal.db.write((tx) =>
    tx.update(contributions).set({ entityId }).where(eq(contributions.kind, "market-entity")),
  );
  await decideAll(portal, by, number);
  expect(await publicResult(portal.db.read, number, portal.zone)).toBeUndefined();
  portal.clock.moveTo("2026-04-10T02:00:00.000Z");
  await answerConsultation(portal, by, other, number);

  const t = portal.i18n.translate("zh-CN");
  const { columns, cells } = publicTable({ t, lang: "zh-CN", subjectName: (ref) => ref });
  async function* rows() {
    for await (const batch of publicRows(portal.db.read, id)) yield batch.map(cells);
  }
  const table = () => ({ title: "结果", office: "局", columns, rows: rows() });
  const text = await whole(resultCsv(table()));
  const read = parse<Record<string, string>>(text, { columns: true, bom: true });
  const tally = await passageTally(portal.db.read, id);
  expect(read).toHaveLength(tally.all);
  for (const adoption of opinionAdoptions) {
    const label = t(`notices.adoption.${adoption}`);
    expect(read.filter((row) => row.是否采纳 === label)).toHaveLength(tally.became[adoption]);
  }
  expect(JSON.parse(await whole(resultJson(table())))).toHaveLength(tally.all);
  expect(text).not.toContain("欧阳修远");
  const kept = read.filter((row) => row.意见内容 === t("results.kept-back.by-writer"));
  expect(kept.length).toBeGreaterThan(0);
  for (const row of kept)
    expect([row.类别, row.反馈人, row.统一社会信用代码, row.利害关系, row.理由]).toEqual([
      "",
      "",
      "",
      "",
      "",
    ]);
  const shown: ResultRow[] = [];
  for await (const batch of publicRows(portal.db.read, id)) shown.push(...batch);
  const [spoken] = shown.filter(({ entity }) => entity !== null);
  expect(spoken?.entity?.uscc).toMatch(/^[0-9A-Z]{18}$/);
  expect(read[(spoken?.ordinal ?? 0) - 1]).toMatchObject({
    ...{ 类别: "市场主体", 反馈人: spoken?.entity?.name, 统一社会信用代码: spoken?.entity?.uscc },
    利害关系: spoken?.entity?.stake,
  });
  const kinds = shown.map(({ entity, organisation, name }) =>
    entity ? "市场主体" : organisation ? "组织" : name === null ? "" : "个人",
  );
  expect(read.map((row) => row.类别)).toEqual(kinds);
  expect(new Set(kinds)).toEqual(new Set(["个人", "组织", "市场主体", ""]));
}, 60_000);

async function whole(parts: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const part of parts) text += part;
  return text;
}
