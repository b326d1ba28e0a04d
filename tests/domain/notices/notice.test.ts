import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { applyForHearing } from "#app/domain/notices/apply-for-hearing.server.ts";
import { approveVersion } from "#app/domain/notices/approve-version.server.ts";
import { attachPaper } from "#app/domain/notices/attach-paper.server.ts";
import { giveOpinion } from "#app/domain/notices/give-opinion.server.ts";
import { openNotice } from "#app/domain/notices/open-notice.server.ts";
import { opinionCounts } from "#app/domain/notices/opinion-counts.server.ts";
import { opinionsLeadingTo, opinionsOfNotice } from "#app/domain/notices/opinion-queries.server.ts";
import { opinionTally } from "#app/domain/notices/opinion-tally.server.ts";
import { settleApplication } from "#app/domain/notices/settle-application.server.ts";
import { takeNoticeBack } from "#app/domain/notices/take-notice-back.server.ts";
import { assignOpinion, treatOpinion } from "#app/domain/notices/treat-opinion.server.ts";
import { versionTreatment } from "#app/domain/notices/version-treatment.server.ts";
import { withdrawOpinion } from "#app/domain/notices/withdraw-opinion.server.ts";
import { reactToEvents } from "#app/domain/notifications/react.server.ts";
import { planList } from "#app/domain/plans/plan-queries.server.ts";
import { recordReview } from "#app/domain/plans/record-review.server.ts";
import { alteredVersions } from "#app/domain/plans/version-fingerprint.server.ts";
import { erasePerson } from "#app/domain/privacy/erase-person.server.ts";
import { tellingsOf } from "#app/domain/reactions.server.ts";
import { insertMany } from "#db/insert-many.ts";
import { events } from "#db/schema/audit.ts";
import { reviews } from "#db/schema/needs.ts";
import { planHearingApplications, planOpinions } from "#db/schema/notices.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { planClauses, planLayers } from "#db/schema/plans.ts";
import { must } from "#tests/factories/market.ts";
import { aNoticeInput, anOpenNotice, reviewAll } from "#tests/factories/notices.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

const named = { planId: "plan", number: "1.0" };
const layer = {
  ...({ code: "zone", kind: "zone", name: "分区", nameEn: "Zones", precision: 5 } as const),
  ...{
    secrecyReview: { who: "导入者", when: "2026-01-05", basis: "自称" },
    reviewNumber: "自称号",
    exemption: null,
  },
  features: [
    {
      ...{ key: "k1", code: "07", name: "居住", nameEn: "Homes", anchor: "c42" },
      geometry: { type: "Point" as const, coordinates: [118.5, 30.2] as [number, number] },
    },
  ],
};

async function aDraft() {
  const portal = await openTestPortal();
  await aTown(portal);
  const importer = await aPerson(portal, "周", { role: "coordinator" });
  const reviewer = await aPerson(portal, "陈", { role: "coordinator" });
  const officer = await aPerson(portal, "吴", { role: "officer", unitId: "water" });
  const [resident, other] = [await aPerson(portal, "朱明远"), await aPerson(portal, "林一")];
  await keptVersion(portal, aPlanDraft({ layers: [layer] }), { state: "draft", madeBy: importer.id });
  return { portal, importer, reviewer, officer, resident, other };
}

const opinion = (portal: TestPortal, given: { words?: string; submissionKey?: string } = {}) => ({
  ...{ about: "clause:c42", words: "步行网络应当接到学校。", interested: true, affected: "住在路边" },
  submissionKey: portal.ids.next(),
  ...given,
});

test("a draft opens only when another pair of eyes looked at its text and at each layer as they are now", async () => {
  const { portal, importer, reviewer } = await aDraft();
  const open = () => openNotice(portal, importer, { ...named, ...aNoticeInput() });
  expect(await open()).toEqual({ ok: false, reason: "reviews-missing" });
  await expect(reviewAll(portal, importer, named)).rejects.toThrow("own-import");
  await expect(reviewAll(portal, reviewer, named, "2026-03-03")).rejects.toThrow("review-day-not-come");
  await reviewAll(portal, reviewer, named);
  await portal.db.write((tx) =>
    tx.update(planLayers).set({ nameEn: "Other" }).where(eq(planLayers.code, "zone")),
  );
  expect(await open()).toEqual({ ok: false, reason: "reviews-missing" });
  const stale = { ...named, part: "layer" as const, code: "zone", seen: "0".repeat(64) };
  const given = { who: "甲", when: "2026-03-01", basis: "乙", reviewNumber: "1", exemption: undefined };
  expect(await recordReview(portal, reviewer, { ...stale, ...given })).toMatchObject({
    reason: "changed-meanwhile",
  });
  await reviewAll(portal, reviewer, named);
  const short = { ...named, ...aNoticeInput({ closesOn: "2026-03-30" }) };
  expect(await openNotice(portal, importer, short)).toMatchObject({
    reason: "notice-too-short",
    told: { have: 28, need: 30, earliest: "2026-04-01" },
  });
  expect(
    await openNotice(portal, importer, { ...named, ...aNoticeInput({ opensOn: "2026-03-01" }) }),
  ).toMatchObject({
    reason: "notice-opens-in-past",
  });
  expect(await planList(portal.db.read)).toEqual([]);
  expect(await open()).toMatchObject({ ok: true, number: "2026-P001" });
  expect(await planList(portal.db.read)).toMatchObject([{ state: "on-notice" }]);
  expect(await open()).toMatchObject({ ok: false });
  const told = JSON.stringify(await portal.db.read.select().from(events));
  for (const words of ["保密办", "涉密", "皖S", "公示，公开"]) expect(told).not.toContain(words);
});

test("an opinion is one however often it is sent, waits when it tells a number, and is taken back until the close", async () => {
  const { portal, reviewer, resident } = await aDraft();
  const { number } = await anOpenNotice(portal, reviewer, named);
  const given = opinion(portal);
  const [one, two] = await Promise.all([
    giveOpinion(portal, resident, { number, ...given }),
    giveOpinion(portal, resident, { number, ...given }),
  ]);
  expect(one).toEqual(two);
  const held = must(
    await giveOpinion(portal, resident, { number, ...opinion(portal, { words: "打我电话13800138000" }) }),
  );
  expect(held.publication).toBe("awaiting-review");
  expect(await portal.db.read.select().from(reviews)).toMatchObject([
    { subjectKind: "opinion", needId: null },
  ]);
  expect(
    await giveOpinion(portal, resident, { number, ...opinion(portal), about: "clause:c99" }),
  ).toMatchObject({ reason: "opinion-subject-unknown" });
  expect(await takeNoticeBack(portal, reviewer, { ...named, revision: 2, reason: "错" })).toMatchObject({
    reason: "has-opinions",
  });
  expect(await withdrawOpinion(portal, reviewer, { number, opinionId: held.id })).toMatchObject({
    reason: "not-found",
  });
  must(await withdrawOpinion(portal, resident, { number, opinionId: held.id }));
  portal.clock.moveTo("2026-04-01T15:59:00.000Z");
  must(await giveOpinion(portal, resident, { number, ...opinion(portal) }));
  portal.clock.moveTo("2026-04-01T16:00:00.000Z");
  expect(await giveOpinion(portal, resident, { number, ...opinion(portal) })).toMatchObject({
    reason: "notice-not-open",
  });
  const [first] = await portal.db.read.select().from(planOpinions);
  expect(await withdrawOpinion(portal, resident, { number, opinionId: first?.id ?? "" })).toMatchObject({
    reason: "notice-not-open",
  });
});

test("approval waits for the close, every opinion, the statement and the minutes; then all is announced", async () => {
  const { portal, reviewer, officer, resident, other } = await aDraft();
  const { number } = await anOpenNotice(portal, reviewer, named);
  const { id: opinionId } = must(await giveOpinion(portal, resident, { number, ...opinion(portal) }));
  must(await applyForHearing(portal, other, { number, interest: "房屋在线内" }));
  const { applicationId } = must(await applyForHearing(portal, other, { number, interest: "又一次" }));
  expect(await settleApplication(portal, reviewer, { applicationId, outcome: "refused" })).toMatchObject({
    reason: "reason-needed",
  });
  const approval = {
    ...named,
    revision: 2,
    approvedOn: "2026-04-20",
    approvedBy: "市人民政府",
    approvalNumber: "1号",
    obtainAt: "规划展示馆",
  };
  const approve = (given = {}) => approveVersion(portal, reviewer, { ...approval, ...given });
  expect(await approve()).toMatchObject({ reason: "notice-not-closed" });
  portal.clock.moveTo("2026-04-20T02:00:00.000Z");
  expect(await approve()).toMatchObject({ reason: "opinions-untreated" });
  const treatment = {
    ...{ opinionId, unit: "water", reason: "已接到学校东门。", changed: ["c42", "zone/k1"] },
    adoption: "partly" as const,
  };
  expect(await treatOpinion(portal, officer, { ...treatment, revision: 1 })).toMatchObject({
    reason: "not-found",
  });
  must(await assignOpinion(portal, reviewer, { opinionId, revision: 1, unit: "water" }));
  expect(await treatOpinion(portal, officer, { ...treatment, changed: ["c99"], revision: 2 })).toMatchObject({
    reason: "changed-unknown",
  });
  const both = await Promise.all([
    treatOpinion(portal, officer, { ...treatment, revision: 2 }),
    treatOpinion(portal, reviewer, { ...treatment, reason: "另一句", revision: 2 }),
  ]);
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect(await approve()).toMatchObject({ reason: "applications-unsettled" });
  must(await settleApplication(portal, reviewer, { applicationId, outcome: "accepted" }));
  expect(await approve()).toMatchObject({ reason: "statement-missing" });
  must(
    await attachPaper(portal, reviewer, { number, revision: 1, paper: "statement", statement: "采纳一条" }),
  );
  expect(await approve()).toMatchObject({ reason: "minutes-missing" });
  const minutes = { number, revision: 2, paper: "minutes", minutes: "纪要" } as const;
  expect(await attachPaper(portal, reviewer, { ...minutes, hearingOn: "2026-04-21" })).toMatchObject({
    reason: "hearing-day-not-come",
  });
  must(await attachPaper(portal, reviewer, { ...minutes, hearingOn: "2026-04-10" }));
  expect(await approve({ approvedOn: "2026-04-09" })).toMatchObject({ reason: "approval-before-hearing" });
  expect(await approve({ approvedOn: "2026-04-01" })).toMatchObject({ reason: "approval-before-close" });
  must(await approve());
  while ((await reactToEvents(portal, tellingsOf)) > 0);
  const told = await portal.db.read.select().from(deliveries);
  const recipients = (template: string) =>
    told.filter((each) => each.template === template).map((each) => each.recipient);
  expect(new Set(recipients("opinions-answered"))).toEqual(new Set([`person:${resident.id}`]));
  expect(new Set(recipients("hearing-accepted"))).toEqual(new Set([`person:${other.id}`]));
  expect(new Set(recipients("opinion-to-treat"))).toEqual(new Set([`person:${officer.id}`]));
  expect(
    await attachPaper(portal, reviewer, { number, revision: 4, paper: "statement", statement: "改" }),
  ).toMatchObject({
    reason: "state-does-not-allow",
  });
});

test("a notice that nobody spoke to is taken back with its reason, and what was shown is proved by its fingerprint", async () => {
  const { portal, reviewer } = await aDraft();
  await anOpenNotice(portal, reviewer, named);
  expect(await alteredVersions(portal.db.read)).toEqual({ checked: 1, altered: [] });
  await portal.db.write((tx) => tx.update(planClauses).set({ words: "改了一句" }));
  expect(await alteredVersions(portal.db.read)).toEqual({
    checked: 1,
    altered: [{ planId: "plan", number: "1.0" }],
  });
  must(await takeNoticeBack(portal, reviewer, { ...named, revision: 2, reason: "图件有误" }));
  expect(await planList(portal.db.read)).toEqual([]);
  expect(await alteredVersions(portal.db.read)).toEqual({ checked: 0, altered: [] });
});

test("a notice stays once somebody applied for a hearing on it", async () => {
  const { portal, reviewer, other } = await aDraft();
  const { number } = await anOpenNotice(portal, reviewer, named);
  must(await applyForHearing(portal, other, { number, interest: "房屋在线内" }));
  expect(await takeNoticeBack(portal, reviewer, { ...named, revision: 2, reason: "错" })).toMatchObject({
    reason: "has-opinions",
  });
});

test("a change is traced to the public opinions that led to it, after the announcement and not before", async () => {
  const { portal, reviewer, resident, other } = await aDraft();
  const { number, noticeId } = await anOpenNotice(portal, reviewer, named);
  const said = must(await giveOpinion(portal, resident, { number, ...opinion(portal) }));
  const held = must(
    await giveOpinion(portal, other, { number, ...opinion(portal, { words: "车牌皖J12345" }) }),
  );
  portal.clock.moveTo("2026-04-20T02:00:00.000Z");
  for (const { id } of [said, held])
    must(
      await treatOpinion(portal, reviewer, {
        ...{ opinionId: id, revision: 1, unit: "water", adoption: "adopted", reason: "有理" },
        changed: ["c42", "zone/k1"],
      }),
    );
  const reads = portal.db.read;
  expect(await opinionsLeadingTo(reads, "plan", ["plan-v1.0"])).toEqual(new Map());
  expect(await versionTreatment(reads, "plan-v1.0")).toBeNull();
  must(await attachPaper(portal, reviewer, { number, revision: 1, paper: "statement", statement: "采纳" }));
  must(
    await attachPaper(portal, reviewer, {
      ...{ number, revision: 2, paper: "minutes", minutes: "纪要", hearingOn: "2026-03-25" },
    }),
  );
  const approval = {
    ...{ approvedOn: "2026-04-20", approvedBy: "市人民政府", approvalNumber: "1号" },
    obtainAt: "规划展示馆",
  };
  must(await approveVersion(portal, reviewer, { ...named, revision: 2, ...approval }));
  const one = [{ notice: number, position: 1, adoption: "adopted" }];
  expect(await opinionsLeadingTo(reads, "plan", ["plan-v1.0"])).toEqual(
    new Map([
      ["c42", one],
      ["zone/k1", one],
    ]),
  );
  const voices = (residents: number) => ({ residents, entities: 0 });
  expect(await opinionTally(reads, noticeId)).toMatchObject({
    ...{ all: voices(2), shown: voices(1), waiting: voices(1), hidden: voices(0) },
    treated: { adopted: voices(2), partly: voices(0) },
  });
  const treatment = await versionTreatment(reads, "plan-v1.0");
  expect(treatment).toMatchObject({ notice: number, tally: { all: { residents: 2 } } });
  const parts = Object.values(treatment?.tally.treated ?? {});
  expect(parts.reduce((sum, { residents, entities }) => sum + residents + entities, 0)).toBe(2);
  expect(await opinionCounts(reads, "plan")).toEqual(new Map([["clause:c42", voices(1)]]));
  const notice = { id: noticeId, planId: "plan", announcedAt: "x" };
  const { opinions } = await opinionsOfNotice(reads, { kind: "visitor" }, notice, { page: 1 });
  const changed = [{ text: "c42", label: "第c42条 步行", href: "/plans/plan#c42" }, { text: "zone/k1" }];
  expect(opinions).toMatchObject([
    { name: "朱**", treatment: { adoption: "adopted", reason: "有理", changed } },
  ]);
  const [given] = await reads.select().from(planOpinions).where(eq(planOpinions.id, said.id));
  if (!given) throw new Error("the opinion is gone");
  const more = Array.from({ length: 40 }, (_, at) => ({
    ...{ ...given, id: `more-${at}`, submissionKey: `more-${at}`, position: 3 + at },
  }));
  await portal.db.write((tx) => insertMany(tx, planOpinions, more));
  const led = await opinionsOfNotice(reads, { kind: "visitor" }, notice, { page: 1, opinion: 40 });
  expect([led.page, led.opinions.some(({ position }) => position === 40)]).toEqual([2, true]);
});

test("an erased person's opinion keeps its place and its treatment, and loses name and what touched them", async () => {
  const { portal, reviewer, resident } = await aDraft();
  const { number } = await anOpenNotice(portal, reviewer, named);
  must(await giveOpinion(portal, resident, { number, ...opinion(portal) }));
  must(await applyForHearing(portal, resident, { number, interest: "住在线内" }));
  await portal.db.write((tx) => erasePerson(tx, resident.id, "keep", portal.clock.now()));
  const [left] = await portal.db.read.select().from(planOpinions);
  expect(left).toMatchObject({ authorId: null, affected: null, words: "步行网络应当接到学校。" });
  expect(JSON.stringify(await portal.db.read.select().from(planHearingApplications))).not.toMatch(
    /朱明远|住在/,
  );
});
