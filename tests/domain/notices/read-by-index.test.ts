import { expect, test } from "vitest";
import { openNotices, publicNotice, publicNotices } from "#app/domain/notices/notice-queries.server.ts";
import { openNoticeOf } from "#app/domain/notices/open-notice-of.server.ts";
import {
  opinionsLeadingTo,
  opinionsOfNotice,
  opinionsOfPlan,
} from "#app/domain/notices/opinion-queries.server.ts";
import { opinionTally } from "#app/domain/notices/opinion-tally.server.ts";
import { namesOfSubjects } from "#app/domain/notices/subject-names.server.ts";
import { untreatedOpinions } from "#app/domain/notices/untreated-opinions.server.ts";
import { visitor } from "#app/domain/people/actor.ts";
import { anOpenNotice } from "#tests/factories/notices.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { plansOf } from "#tests/setup/plans-of.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

async function aNotice() {
  const portal = await openTestPortal();
  await aTown(portal);
  const importer = await aPerson(portal, "周", { role: "coordinator" });
  const reviewer = await aPerson(portal, "陈", { role: "coordinator" });
  await keptVersion(portal, aPlanDraft(), { state: "draft", madeBy: importer.id });
  const { number, noticeId } = await anOpenNotice(portal, reviewer, { planId: "plan", number: "1.0" });
  return { portal, number, notice: { id: noticeId, planId: "plan", announcedAt: null } };
}

const today = "2026-03-02";
const whole = /\bSCAN\b/;

test.each([
  ["clause:c42", "plan_opinions_clause (plan_id=? AND anchor=?)"],
  ["feature:zone/k1", "plan_opinions_feature (plan_id=? AND layer=? AND feature_key=?)"],
  ["", "plan_opinions_order (plan_id=?)"],
])("a page of opinions about %j goes along their order and counts from the index", async (about, index) => {
  const { portal, notice } = await aNotice();
  const plans = await plansOf(portal, async (reads) => {
    await opinionsOfPlan(reads, visitor, "plan", { page: 1, about });
    await opinionsOfNotice(reads, visitor, notice, { page: 1, about });
  });
  expect(plans).toHaveLength(4);
  for (const [place, plan] of plans.entries()) {
    expect(plan).toContain(
      `SEARCH plan_opinions USING ${place % 2 === 0 ? "COVERING INDEX" : "INDEX"} ${index}`,
    );
    expect(plan).not.toMatch(/\bSCAN\b|TEMP B-TREE/);
  }
});

test("what is counted of a notice's opinions, and which of them led to a change, is found without reading the others", async () => {
  const { portal, notice } = await aNotice();
  const plans = await plansOf(portal, async (reads) => {
    await opinionTally(reads, notice.id);
    await untreatedOpinions(reads, notice.id);
    await opinionsLeadingTo(reads, "plan", ["plan-v1.0"]);
  });
  expect(plans[0]).toBe("SEARCH plan_opinions USING COVERING INDEX plan_opinions_tally (notice_id=?)");
  expect(plans[1]).toContain("plan_notices_superseded (superseded_by=?)");
  expect(plans[2]).toMatch(/^SEARCH plan_opinions USING COVERING INDEX plan_opinions_(desk|tally)/);
  expect(plans.join("\n")).toContain("plan_opinions_adoption (plan_id=? AND adoption=?)");
  expect(plans.join("\n")).not.toMatch(whole);
});

test("what opinions are about is named from the versions of their plan, feature by feature", async () => {
  const { portal } = await aNotice();
  const plans = await plansOf(portal, (reads) =>
    namesOfSubjects(reads, "plan", [
      { anchor: "c42", layer: null, featureKey: null },
      { anchor: null, layer: "zone", featureKey: "k1" },
    ]),
  );
  expect(plans[0]).toContain("SEARCH plan_clauses USING INDEX plan_clauses_anchor (plan_id=? AND anchor=?)");
  expect(plans[1]).toMatch(/SEARCH plan_features USING INDEX \w+ \(version_id=\? AND layer=\? AND key=\?\)/);
  expect(plans.join("\n")).not.toMatch(whole);
});

test("notices are found by number, version and state, and none is walked", async () => {
  const { portal, number } = await aNotice();
  const plans = await plansOf(portal, async (reads) => {
    await publicNotices(reads, { page: 1, size: 20, today });
    await openNotices(reads, today);
    await openNotices(reads, today, "plan");
    await publicNotice(reads, number, today);
    await openNoticeOf(reads, "plan-v1.0", today);
  });
  expect(plans.length).toBeGreaterThanOrEqual(6);
  for (const plan of plans) expect(plan).not.toMatch(whole);
});
