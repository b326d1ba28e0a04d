import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { publicContributions } from "#app/domain/consultations/contribution-queries.server.ts";
import { resultCounts } from "#app/domain/consultations/result/public-result.server.ts";
import { publicResultRows } from "#app/domain/consultations/result/result-rows.server.ts";
import { decisionFor } from "#app/domain/moderation/decision-queries.server.ts";
import { objectToDecision } from "#app/domain/moderation/object-to-decision.server.ts";
import { reportContent } from "#app/domain/moderation/report-content.server.ts";
import { settleReview } from "#app/domain/moderation/settle-review.server.ts";
import { takeDown } from "#app/domain/moderation/take-down.server.ts";
import { reactToEvents } from "#app/domain/notifications/react.server.ts";
import { tellingsOf } from "#app/domain/reactions.server.ts";
import { contributions } from "#db/schema/consultations.ts";
import { reviews } from "#db/schema/needs.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { must } from "#tests/factories/market.ts";
import { aPerson } from "#tests/factories/people.ts";
import { aPublishedResult, aTownThatAsks } from "#tests/factories/results.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

test("a contribution is reported, taken down and put back; its writer hears why and objects once; counts and rows stay", async () => {
  const portal = await openTestPortal();
  const office = await aTownThatAsks(portal);
  const zhu = await aPerson(portal, "朱明远");
  const reader = await aPerson(portal, "何静");
  const moderator = await aPerson(portal, "审核", { role: "moderator" });
  const other = await aPerson(portal, "复核", { role: "moderator" });
  const { id, number } = await aPublishedResult(portal, office, [
    { from: zhu, words: "隔壁老王天天占道停车。", adoption: "adopted" },
    { from: zhu, words: "步行道请接到学校。", adoption: "adopted" },
  ]);
  const report = (position: number) =>
    reportContent(portal, reader, {
      ...({ consultation: number, position, ground: "insult", words: "指名道姓" } as const),
    });
  must(await report(1));
  must(await report(1));
  expect(await report(9)).toMatchObject({ reason: "not-found" });
  const before = await resultCounts(portal.db.read, id);
  const [one] = await portal.db.read.select().from(contributions).where(eq(contributions.position, 1));
  const subject = { kind: "contribution", id: one?.id ?? "" } as const;
  const ground = { subject, needId: null, ground: "insult", reason: "点名指责邻居。" } as const;
  must(await takeDown(portal, moderator, ground));
  const shown = async () =>
    (await publicContributions(portal.db.read, { id, state: "answered" }, 1)).lines.length;
  expect(await shown()).toBe(1);
  expect((await publicResultRows(portal.db.read, id, {})).rows).toMatchObject([
    { keptBack: "by-moderator", words: null, reason: null, adoption: "adopted" },
    { words: "步行道请接到学校。" },
  ]);
  expect(await resultCounts(portal.db.read, id)).toEqual(before);
  await reactToEvents(portal, tellingsOf);
  expect(await portal.db.read.select().from(deliveries)).toContainEqual(
    expect.objectContaining({ template: "contribution-refused", recipient: `person:${zhu.id}` }),
  );
  const [review] = await portal.db.read.select().from(reviews).where(eq(reviews.subjectId, subject.id));
  const reviewId = review?.id ?? "";
  expect(await decisionFor(portal.db.read, zhu, reviewId)).toMatchObject({ reason: "点名指责邻居。" });
  must(await objectToDecision(portal, zhu, { reviewId, words: "没有指名。" }));
  must(await objectToDecision(portal, zhu, { reviewId, words: "再说一次。" }));
  const objected = await portal.db.read.select().from(reviews).where(eq(reviews.objectsTo, reviewId));
  expect(objected).toMatchObject([{ objection: "没有指名。" }]);
  const settle = (by: typeof other) =>
    settleReview(portal, by, {
      reviewId: objected[0]?.id ?? "",
      outcome: "released",
      ground: undefined,
      reason: "确实没有指名。",
    });
  expect(await settle(moderator)).toMatchObject({ ok: false });
  must(await settle(other));
  expect(await shown()).toBe(2);
  expect((await publicResultRows(portal.db.read, id, {})).rows[0]?.words).toBe("隔壁老王天天占道停车。");
});
