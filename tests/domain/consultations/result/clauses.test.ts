import { expect, test } from "vitest";
import { changedClause } from "#app/domain/consultations/result/changed-clause.server.ts";
import { adoptedBetween, consultedOn } from "#app/domain/consultations/result/consulted-on.server.ts";
import { planVersions } from "#db/schema/plans.ts";
import { aPerson } from "#tests/factories/people.ts";
import { aClause, aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { aPublishedResult, aTownThatAsks } from "#tests/factories/results.ts";
import { plansOf } from "#tests/setup/plans-of.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const about = "plan#clause:c42";
const next = (state: "draft" | "on-notice") => ({
  draft: aPlanDraft({
    head: { version: "2.0" },
    clauses: [aClause("c42", { words: "绿地率不低于40%，步行道接到学校。" })],
  }),
  standing: { state },
});

async function aResult() {
  const portal = await openTestPortal();
  const office = await aTownThatAsks(portal);
  const zhu = await aPerson(portal, "朱明远");
  const result = await aPublishedResult(portal, office, [
    { from: zhu, words: "步行道请接到学校。", adoption: "adopted", subject: about },
    { from: zhu, words: "绿地再多一些。", adoption: "not-adopted", subject: about },
    { from: zhu, words: "整体支持。", adoption: "explained" },
  ]);
  return { portal, ...result };
}

test("a clause leads to the words that it has in the plan's next public version, and from there back to the passages adopted on it", async () => {
  const { portal, id, number } = await aResult();
  const reads = portal.db.read;
  const draft = next("draft");
  await keptVersion(portal, draft.draft, draft.standing);
  expect(await changedClause(reads, id, about)).toBeUndefined();
  await portal.db.client.execute("UPDATE plan_versions SET state = 'on-notice' WHERE number = '2.0'");
  expect(await changedClause(reads, id, about)).toMatchObject({
    ...{ planId: "plan", from: "1.0", to: "2.0" },
    change: { kind: "changed", after: { words: expect.stringContaining("40%") } },
  });
  expect(await changedClause(reads, id, "plan")).toBeUndefined();
  expect(await changedClause(reads, id, "other#clause:c42")).toBeUndefined();
  const versions = await reads.select({ id: planVersions.id }).from(planVersions);
  const ids = versions.map((version) => version.id);
  expect(await adoptedBetween(reads, "plan", ids)).toEqual({
    c42: [
      { title: "总体规划征询意见", passages: 1, href: expect.stringContaining(`/${number}/result?about=`) },
    ],
  });
  expect(await adoptedBetween(reads, "plan", ["plan-v2.0"])).toEqual({});
});

test("a plan and its clause name the consultations on them, with what was decided once there is a result", async () => {
  const { portal, number } = await aResult();
  const reads = portal.db.read;
  const [onPlan] = await consultedOn(reads, { planId: "plan" }, "2026-04-02");
  expect(onPlan).toMatchObject({ number, state: "answered", passages: 2 });
  const [onClause] = await consultedOn(reads, { planId: "plan", anchor: "c42" }, "2026-04-02");
  expect(onClause).toMatchObject({ number, passages: 2 });
  expect(await consultedOn(reads, { planId: "plan", anchor: "c1" }, "2026-04-02")).toEqual([]);
  await portal.db.client.execute("UPDATE consultations SET state = 'published', answered_at = NULL");
  const [running] = await consultedOn(reads, { planId: "plan" }, "2026-03-10");
  expect(running).toMatchObject({ state: "collecting", passages: null });
  await portal.db.client.execute("UPDATE consultations SET state = 'draft'");
  expect(await consultedOn(reads, { planId: "plan" }, "2026-03-10")).toEqual([]);
});

test("what is consulted on a plan is found along an index", async () => {
  const { portal } = await aResult();
  const plans = await plansOf(portal, async (reads) => {
    await consultedOn(reads, { planId: "plan", anchor: "c42" }, "2026-04-02");
    await adoptedBetween(reads, "plan", ["plan-v1.0"]);
  });
  for (const plan of plans)
    expect(plan).not.toMatch(/SCAN (consultations|consultation_subjects|consultation_tallies)$/m);
});
