import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { approveVersion } from "#app/domain/notices/approve-version.server.ts";
import { attachPaper } from "#app/domain/notices/attach-paper.server.ts";
import { discontinueVersion } from "#app/domain/notices/discontinue-version.server.ts";
import { giveOpinion } from "#app/domain/notices/give-opinion.server.ts";
import { publicNotice } from "#app/domain/notices/notice-queries.server.ts";
import { opinionsToTreat } from "#app/domain/notices/opinion-desk.server.ts";
import { opinionsOfPlan } from "#app/domain/notices/opinion-queries.server.ts";
import { takeNoticeBack } from "#app/domain/notices/take-notice-back.server.ts";
import { treatOpinion } from "#app/domain/notices/treat-opinion.server.ts";
import { reactToEvents } from "#app/domain/notifications/react.server.ts";
import { visitor } from "#app/domain/people/actor.ts";
import { planList, publicVersions } from "#app/domain/plans/plan-queries.server.ts";
import { tellingsOf } from "#app/domain/reactions.server.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { planVersions } from "#db/schema/plans.ts";
import { must } from "#tests/factories/market.ts";
import { anOpenNotice } from "#tests/factories/notices.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const [first, second] = [
  { planId: "plan", number: "1.0" },
  { planId: "plan", number: "2.0" },
];
const later = { opensOn: "2026-04-20", closesOn: "2026-05-29" };
const untreated = { tab: "untreated", notice: "", page: 1 } as const;
const approval = {
  ...{ approvedOn: "2026-06-20", approvedBy: "市人民政府", approvalNumber: "1号" },
  obtainAt: "规划展示馆",
};

/** Version 1.0 lay open, somebody spoke to it, and its days are over; 2.0 is a draft. */
async function aClosedNotice() {
  const portal = await openTestPortal();
  await aTown(portal);
  const coordinator = await aPerson(portal, "周", { role: "coordinator" });
  const resident = await aPerson(portal, "朱明远");
  await keptVersion(portal, aPlanDraft(), { state: "draft" });
  const { number } = await anOpenNotice(portal, coordinator, first);
  const given = { about: "clause:c42", words: "接到学校。", interested: false, affected: undefined };
  const { id: opinionId } = must(
    await giveOpinion(portal, resident, { number, ...given, submissionKey: portal.ids.next() }),
  );
  await keptVersion(portal, aPlanDraft({ head: { version: "2.0" } }), { state: "draft" });
  const stateOf = async (version: string) =>
    (await portal.db.read.select().from(planVersions).where(eq(planVersions.number, version)))[0]?.state;
  return { portal, coordinator, resident, number, opinionId, stateOf, reads: portal.db.read };
}

test("a newer version waits for the notice of an earlier one, then takes its place; taken back, the earlier stands again", async () => {
  const { portal, coordinator, number, stateOf, reads } = await aClosedNotice();
  await expect(anOpenNotice(portal, coordinator, second)).rejects.toThrow("earlier-notice-running");
  expect([await stateOf("1.0"), await stateOf("2.0")]).toEqual(["on-notice", "draft"]);
  portal.clock.moveTo("2026-04-20T02:00:00.000Z");
  const { number: next } = await anOpenNotice(portal, coordinator, second, later);
  expect([await stateOf("1.0"), await stateOf("2.0")]).toEqual(["laid-aside", "on-notice"]);
  expect(await publicNotice(reads, number, "2026-04-20")).toMatchObject({ phase: "superseded", next });
  expect(await publicNotice(reads, next, "2026-04-20")).toMatchObject({ phase: "open", before: [number] });
  expect(await planList(reads)).toMatchObject([{ version: "2.0" }]);
  must(await takeNoticeBack(portal, coordinator, { ...second, revision: 2, reason: "图件有误" }));
  expect([await stateOf("1.0"), await stateOf("2.0")]).toEqual(["on-notice", "draft"]);
  expect(await publicNotice(reads, number, "2026-04-20")).toMatchObject({ phase: "closed", next: null });
});

test("what was said of the earlier draft is owed an answer by the newer one's approval, and answered with it", async () => {
  const { portal, coordinator, resident, number, opinionId, reads } = await aClosedNotice();
  portal.clock.moveTo("2026-04-20T02:00:00.000Z");
  const { number: next } = await anOpenNotice(portal, coordinator, second, later);
  portal.clock.moveTo("2026-06-20T02:00:00.000Z");
  must(
    await attachPaper(portal, coordinator, {
      number: next,
      revision: 1,
      paper: "statement",
      statement: "采纳",
    }),
  );
  must(
    await attachPaper(portal, coordinator, {
      ...{ number: next, revision: 2, paper: "minutes", minutes: "纪要", hearingOn: "2026-05-25" },
    }),
  );
  const approve = () => approveVersion(portal, coordinator, { ...second, revision: 2, ...approval });
  expect(await approve()).toMatchObject({ reason: "opinions-untreated" });
  expect((await opinionsToTreat(reads, coordinator, untreated)).lines).toHaveLength(1);
  must(
    await treatOpinion(portal, coordinator, {
      ...{ opinionId, revision: 1, unit: "water", adoption: "adopted", reason: "有理", changed: ["c42"] },
    }),
  );
  must(await approve());
  const { opinions } = await opinionsOfPlan(reads, visitor, "plan", { page: 1 });
  expect(opinions).toMatchObject([{ treatment: { reason: "有理" } }]);
  expect(await publicNotice(reads, number, "2026-06-20")).toMatchObject({
    phase: "superseded",
    announcement: null,
  });
  while ((await reactToEvents(portal, tellingsOf)) > 0);
  const told = (await reads.select().from(deliveries)).filter(
    ({ recipient }) => recipient === `person:${resident.id}`,
  );
  const templates = new Set(told.map(({ template }) => template));
  expect([...templates].toSorted()).toEqual(["notice-superseded", "opinions-answered"]);
});

test("what goes no further after its last day says why, stays to be read, and is never read first beside another", async () => {
  const { portal, coordinator, number, stateOf, reads } = await aClosedNotice();
  const stop = (reason: string) => discontinueVersion(portal, coordinator, { ...first, revision: 2, reason });
  expect(await stop("并入下一轮修改")).toMatchObject({ reason: "notice-not-closed" });
  portal.clock.moveTo("2026-04-20T02:00:00.000Z");
  expect(await stop("  ")).toMatchObject({ reason: "reason-needed" });
  must(await stop("并入下一轮修改"));
  expect(await stateOf("1.0")).toBe("laid-aside");
  expect(await publicNotice(reads, number, "2026-04-20")).toMatchObject({
    ...{ phase: "discontinued", endedReason: "并入下一轮修改" },
  });
  expect(await publicVersions(reads, "plan")).toMatchObject([{ number: "1.0", state: "laid-aside" }]);
  expect((await opinionsToTreat(reads, coordinator, untreated)).lines).toEqual([]);
  await anOpenNotice(portal, coordinator, second, later);
  expect(await planList(reads)).toMatchObject([{ version: "2.0" }]);
});
