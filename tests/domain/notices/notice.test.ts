import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { applyForHearing } from "#app/domain/notices/apply-for-hearing.server.ts";
import { giveOpinion } from "#app/domain/notices/give-opinion.server.ts";
import { openNotice } from "#app/domain/notices/open-notice.server.ts";
import { takeNoticeBack } from "#app/domain/notices/take-notice-back.server.ts";
import { withdrawOpinion } from "#app/domain/notices/withdraw-opinion.server.ts";
import { planList } from "#app/domain/plans/plan-queries.server.ts";
import { recordReview } from "#app/domain/plans/record-review.server.ts";
import { alteredVersions } from "#app/domain/plans/version-fingerprint.server.ts";
import { erasePerson } from "#app/domain/privacy/erase-person.server.ts";
import { events } from "#db/schema/audit.ts";
import { reviews } from "#db/schema/needs.ts";
import { planHearingApplications, planOpinions } from "#db/schema/notices.ts";
import { planClauses, planLayers } from "#db/schema/plans.ts";
import { must } from "#tests/factories/market.ts";
import { aDraft, named, opinion } from "#tests/factories/notice-drafts.ts";
import { aNoticeInput, anOpenNotice, reviewAll } from "#tests/factories/notices.ts";

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
