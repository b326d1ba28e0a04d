import { expect, test } from "vitest";
import { giveContributionVerdict } from "#app/domain/consultations/result/give-verdict.server.ts";
import { publicResultRows } from "#app/domain/consultations/result/result-rows.server.ts";
import { runRetention } from "#app/domain/privacy/run-retention.server.ts";
import { contributionVerdicts } from "#db/schema/consultation-result.ts";
import { contributions } from "#db/schema/consultations.ts";
import { must } from "#tests/factories/market.ts";
import { aPerson } from "#tests/factories/people.ts";
import { aPublishedResult, aTownThatAsks } from "#tests/factories/results.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const day = 86_400_000;

test("names go three years after the result; what was said and decided stays", async () => {
  const portal = await openTestPortal();
  const office = await aTownThatAsks(portal);
  const zhu = await aPerson(portal, "朱明远");
  const letter = { from: zhu, words: "步行道请接到学校。", adoption: "adopted" } as const;
  const { id, number } = await aPublishedResult(portal, office, [letter]);
  const verdict = { receipt: `${number}-0001`, grade: "partly", words: "请写明日期。" } as const;
  must(await giveContributionVerdict(portal, zhu, verdict));
  const kept = async () =>
    JSON.stringify([
      await portal.db.read.select().from(contributions),
      await portal.db.read.select().from(contributionVerdicts),
    ]);
  portal.clock.advance(1090 * day);
  await runRetention(portal);
  for (const mark of ["朱明远", zhu.id, "请写明日期。"]) expect(await kept()).toContain(mark);
  portal.clock.advance(10 * day);
  await runRetention(portal);
  expect(await runRetention(portal)).toBe(0);
  for (const mark of ["朱明远", zhu.id, "请写明日期。"]) expect(await kept()).not.toContain(mark);
  expect((await publicResultRows(portal.db.read, id, {})).rows).toMatchObject([
    { words: "步行道请接到学校。", adoption: "adopted" },
  ]);
});
