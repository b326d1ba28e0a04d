import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { decisionFor } from "#app/domain/moderation/decision-queries.server.ts";
import { objectToDecision } from "#app/domain/moderation/object-to-decision.server.ts";
import { putBack } from "#app/domain/moderation/put-back.server.ts";
import { reportContent } from "#app/domain/moderation/report-content.server.ts";
import { openReviews } from "#app/domain/moderation/review-queries.server.ts";
import { settleReview } from "#app/domain/moderation/settle-review.server.ts";
import { takeDown } from "#app/domain/moderation/take-down.server.ts";
import { reactToEvents } from "#app/domain/notifications/react.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { tellingsOf } from "#app/domain/reactions.server.ts";
import { events } from "#db/schema/audit.ts";
import { needs, reviews } from "#db/schema/needs.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { aComment, aNeed, type Need } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
let moderator: Person;
beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
  moderator = await aPerson(portal, "m", { role: "moderator" });
});

async function held(given: Parameters<typeof aNeed>[1] = {}) {
  const need = await aNeed(portal, { publication: "awaiting-review", words: "电话 13800138000", ...given });
  const review = { id: portal.ids.next(), subjectKind: "need" as const, subjectId: need.id, needId: need.id };
  const row = { ...review, why: "personal-data" as const, openedAt: portal.clock.now() };
  await portal.db.write((tx) => tx.insert(reviews).values(row));
  return { need, reviewId: review.id };
}

const now = async ({ id }: Need) => (await portal.db.read.select().from(needs).where(eq(needs.id, id)))[0];

test("a released need is public; of two moderators at once one decides", async () => {
  const { need, reviewId } = await held();
  const second = await aPerson(portal, "c", { role: "coordinator" });
  const both = await Promise.all([
    settleReview(portal, moderator, { reviewId, outcome: "released", ground: undefined, reason: undefined }),
    settleReview(portal, second, { reviewId, outcome: "refused", ground: "other", reason: "no" }),
  ]);
  expect(both).toEqual([{ ok: true }, { ok: false, reason: "already-done" }]);
  expect(await now(need)).toMatchObject({ publication: "published", isPublic: true });
  expect(await portal.db.read.select().from(events).where(eq(events.type, "ReviewSettled"))).toHaveLength(1);
});

test("releasing a report of a violation does not make it public", async () => {
  const { need, reviewId } = await held({ kind: "report" });
  await settleReview(portal, moderator, {
    reviewId,
    outcome: "released",
    ground: undefined,
    reason: undefined,
  });
  expect(await now(need)).toMatchObject({ publication: "published", isPublic: false });
});

test("the queue shows what the public would read, and says that something was hidden", async () => {
  await held();
  expect(await openReviews(portal.db.read)).toMatchObject([{ words: "电话 138****8000", masked: true }]);
});

test("residents may not settle, and nobody settles their own words", async () => {
  const { reviewId } = await held({ authorId: moderator.id });
  const resident = await aPerson(portal, "r");
  const input = { reviewId, outcome: "released" as const, ground: undefined, reason: undefined };
  expect(await settleReview(portal, resident, input)).toMatchObject({ reason: "not-allowed" });
  expect(await settleReview(portal, moderator, input)).toMatchObject({ reason: "own-words" });
});

test("reports by many open one review, and the need goes on showing until it is settled", async () => {
  const need = await aNeed(portal);
  const comment = await aComment(portal, need.id);
  for (const name of ["a", "b"]) {
    const reader = await aPerson(portal, name);
    const report = { number: need.number, comment: comment.id, ground: "insult" as const, words: undefined };
    await Promise.all([reportContent(portal, reader, report), reportContent(portal, reader, report)]);
  }
  const [line, ...others] = await openReviews(portal.db.read);
  expect(others).toEqual([]);
  expect(line).toMatchObject({ kind: "comment", why: "reported", reports: [{ ground: "insult" }, {}] });
});

test("what is taken down is gone from the public with its reason kept, and its open review with it", async () => {
  const need = await aNeed(portal);
  const reader = await aPerson(portal, "a");
  await reportContent(portal, reader, {
    number: need.number,
    ground: "illegal",
    comment: undefined,
    words: "x",
  });
  const subject = { kind: "need" as const, id: need.id };
  await takeDown(portal, moderator, {
    subject,
    needId: need.id,
    ground: "personal-data",
    reason: "含他人隐私",
  });
  expect(await now(need)).toMatchObject({ publication: "refused", isPublic: false });
  expect(await openReviews(portal.db.read)).toEqual([]);
  expect(await portal.db.read.select().from(reviews)).toMatchObject([
    { outcome: "refused", ground: "personal-data", reason: "含他人隐私" },
  ]);
});

test("a need and a comment that are hidden are told to their writers, who object as for an opinion", async () => {
  const author = await aPerson(portal, "朱明远");
  const need = await aNeed(portal, { authorId: author.id });
  const comment = await aComment(portal, need.id, { authorId: author.id });
  const subjects = [
    { kind: "need", id: need.id },
    { kind: "comment", id: comment.id },
  ] as const;
  const given = { needId: need.id, ground: "off-topic", reason: "与事情无关" } as const;
  for (const subject of subjects)
    expect(await takeDown(portal, moderator, { subject, ...given })).toEqual({ ok: true });
  expect(await takeDown(portal, moderator, { subject: subjects[0], ...given })).toMatchObject({
    reason: "already-done",
  });
  while ((await reactToEvents(portal, tellingsOf)) > 0);
  const told = (await portal.db.read.select().from(deliveries)).filter(
    ({ recipient }) => recipient === `person:${author.id}`,
  );
  expect(new Set(told.map(({ template }) => template))).toEqual(new Set(["need-refused", "comment-refused"]));
  for (const { id: reviewId, subjectKind } of await portal.db.read.select().from(reviews)) {
    expect(await decisionFor(portal.db.read, author, reviewId)).toMatchObject({
      ...{ kind: subjectKind, ground: "off-topic", mayObject: true },
      place: { kind: "need", number: need.number },
    });
    expect(await objectToDecision(portal, author, { reviewId, words: "有关。" })).toEqual({ ok: true });
    expect(await putBack(portal, moderator, { reviewId })).toMatchObject({ reason: "already-done" });
  }
  const second = await aPerson(portal, "c", { role: "coordinator" });
  const released = { outcome: "released", ground: undefined, reason: undefined } as const;
  for (const { id } of await openReviews(portal.db.read))
    expect(await settleReview(portal, second, { reviewId: id, ...released })).toEqual({ ok: true });
  expect(await now(need)).toMatchObject({ publication: "published", isPublic: true, commentCount: 1 });
});
