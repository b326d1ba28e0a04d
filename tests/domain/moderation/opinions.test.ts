import { beforeEach, expect, test } from "vitest";
import { decisionFor, decisionsOn } from "#app/domain/moderation/decision-queries.server.ts";
import { objectToDecision } from "#app/domain/moderation/object-to-decision.server.ts";
import { putBack } from "#app/domain/moderation/put-back.server.ts";
import { reportContent } from "#app/domain/moderation/report-content.server.ts";
import { openReviews, settledReviews } from "#app/domain/moderation/review-queries.server.ts";
import { settleReview } from "#app/domain/moderation/settle-review.server.ts";
import { takeDown } from "#app/domain/moderation/take-down.server.ts";
import { giveOpinion } from "#app/domain/notices/give-opinion.server.ts";
import { opinionCounts } from "#app/domain/notices/opinion-counts.server.ts";
import { opinionsOfNotice } from "#app/domain/notices/opinion-queries.server.ts";
import { opinionTally } from "#app/domain/notices/opinion-tally.server.ts";
import { untreatedOpinions } from "#app/domain/notices/untreated-opinions.server.ts";
import { withdrawOpinion } from "#app/domain/notices/withdraw-opinion.server.ts";
import { reactToEvents } from "#app/domain/notifications/react.server.ts";
import { type Person, visitor } from "#app/domain/people/actor.ts";
import { erasePerson } from "#app/domain/privacy/erase-person.server.ts";
import { tellingsOf } from "#app/domain/reactions.server.ts";
import { reviews } from "#db/schema/needs.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { must } from "#tests/factories/market.ts";
import { anOpenNotice } from "#tests/factories/notices.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
let people: { author: Person; reader: Person; moderator: Person; second: Person };
let notice: { number: string; id: string };
let opinionId: string;

beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
  const reviewer = await aPerson(portal, "陈", { role: "coordinator" });
  people = {
    author: await aPerson(portal, "朱明远"),
    reader: await aPerson(portal, "林一"),
    moderator: await aPerson(portal, "审", { role: "moderator" }),
    second: await aPerson(portal, "核", { role: "moderator" }),
  };
  await keptVersion(portal, aPlanDraft(), { state: "draft" });
  const { number, noticeId } = await anOpenNotice(portal, reviewer, { planId: "plan", number: "1.0" });
  notice = { number, id: noticeId };
  const given = { about: "clause:c42", words: "胡说八道。", interested: false, affected: undefined };
  ({ id: opinionId } = must(
    await giveOpinion(portal, people.author, { number, ...given, submissionKey: portal.ids.next() }),
  ));
});

const report = (by: Person) =>
  reportContent(portal, by, { notice: notice.number, opinion: opinionId, ground: "insult", words: "骂人" });
const hide = () =>
  takeDown(portal, people.moderator, {
    ...{ subject: { kind: "opinion", id: opinionId }, needId: null },
    ...{ ground: "insult", reason: "侮辱他人" },
  });
const listed = async (announcedAt: string | null = null, actor: Person | typeof visitor = visitor) =>
  (await opinionsOfNotice(portal.db.read, actor, { id: notice.id, planId: "plan", announcedAt }, { page: 1 }))
    .opinions;
const lastReview = async () => (await portal.db.read.select().from(reviews)).at(-1)?.id ?? "";
const told = async () => {
  while ((await reactToEvents(portal, tellingsOf)) > 0);
  return (await portal.db.read.select().from(deliveries)).map(
    ({ template, recipient }) => `${template} ${recipient}`,
  );
};

test("a reported opinion goes on showing until a moderator hides it; then it is gone from lists and counts, and owed all the same", async () => {
  must(await report(people.reader));
  must(await report(people.reader));
  const [line, ...others] = await openReviews(portal.db.read);
  expect(others).toEqual([]);
  expect(line).toMatchObject({ kind: "opinion", why: "reported", place: { number: notice.number } });
  expect(line?.reports).toHaveLength(1);
  expect(await listed()).toHaveLength(1);
  const settled = { outcome: "refused", ground: "insult", reason: "侮辱他人" } as const;
  must(await settleReview(portal, people.moderator, { reviewId: line?.id ?? "", ...settled }));
  expect(await listed()).toEqual([]);
  expect(await opinionCounts(portal.db.read, "plan")).toEqual(new Map());
  expect(await opinionTally(portal.db.read, notice.id)).toMatchObject({
    shown: { residents: 0 },
    hidden: { residents: 1 },
  });
  expect(await untreatedOpinions(portal.db.read, notice.id)).toBe(1);
  expect(await report(people.second)).toMatchObject({ reason: "not-found" });
  expect(await told()).toContain(`opinion-refused person:${people.author.id}`);
});

test("the announced table has a hidden one's number and result, and nothing of its words, name or reason", async () => {
  must(await hide());
  const rows = await listed("2026-05-01T00:00:00.000Z");
  expect(rows).toMatchObject([{ position: 1, words: "", name: null, publication: "refused", own: false }]);
  const decisions = await decisionsOn(portal.db.read, "opinion", rows);
  expect(decisions).toEqual({ [opinionId]: { ground: "insult", reviewId: null, reason: null } });
  const own = await listed(null, people.author);
  expect(await decisionsOn(portal.db.read, "opinion", own)).toEqual({
    [opinionId]: { ground: "insult", reviewId: await lastReview(), reason: "侮辱他人" },
  });
});

test("it is put back by a decision of its own, once", async () => {
  must(await hide());
  const reviewId = await lastReview();
  expect(await putBack(portal, people.reader, { reviewId })).toMatchObject({ reason: "not-allowed" });
  const both = await Promise.all([
    putBack(portal, people.moderator, { reviewId }),
    putBack(portal, people.second, { reviewId }),
  ]);
  expect(both).toEqual([{ ok: true }, { ok: false, reason: "already-done" }]);
  expect(await listed()).toMatchObject([{ words: "胡说八道。" }]);
  const { lines } = await settledReviews(portal.db.read);
  expect(lines.map(({ why, outcome, isHidden }) => [why, outcome, isHidden])).toEqual(
    expect.arrayContaining([
      ["taken-down", "refused", false],
      ["put-back", "released", false],
    ]),
  );
  expect(await told()).toContain(`opinion-released person:${people.author.id}`);
});

test("its author objects once; somebody other than who decided looks again, and that stands", async () => {
  must(await hide());
  const reviewId = await lastReview();
  const object = (by: Person) => objectToDecision(portal, by, { reviewId, words: "这是批评，不是侮辱。" });
  expect(await object(people.reader)).toMatchObject({ reason: "not-found" });
  expect(await decisionFor(portal.db.read, people.reader, reviewId)).toBeUndefined();
  expect(await decisionFor(portal.db.read, people.author, reviewId)).toMatchObject({ mayObject: true });
  await Promise.all([object(people.author), object(people.author)]);
  const [line, ...others] = await openReviews(portal.db.read);
  expect(others).toEqual([]);
  expect(line).toMatchObject({
    why: "objection",
    objection: { words: "这是批评，不是侮辱。", ground: "insult", reason: "侮辱他人" },
  });
  expect(await told()).toContain(`review-objected person:${people.second.id}`);
  const settled = { outcome: "refused", ground: "insult", reason: "复核维持" } as const;
  const again = { reviewId: line?.id ?? "", ...settled };
  expect(await settleReview(portal, people.moderator, again)).toMatchObject({ reason: "own-decision" });
  must(await settleReview(portal, people.second, again));
  expect(await decisionFor(portal.db.read, people.author, again.reviewId)).toMatchObject({
    ...{ isFinal: true, mayObject: false, isShown: false, reason: "复核维持" },
    objection: { outcome: "refused" },
  });
  const more = { reviewId: again.reviewId, words: "再来" };
  expect(await objectToDecision(portal, people.author, more)).toMatchObject({
    reason: "state-does-not-allow",
  });
});

test("what its author took back or took away with the account is neither put back nor owed an answer", async () => {
  must(await hide());
  const reviewId = await lastReview();
  must(await objectToDecision(portal, people.author, { reviewId, words: "我姓朱，住文昌路。" }));
  await portal.db.write((tx) => erasePerson(tx, people.author.id, "keep", portal.clock.now()));
  expect(await openReviews(portal.db.read)).toEqual([]);
  expect(JSON.stringify(await portal.db.read.select().from(reviews))).not.toContain("文昌路");
  expect(await untreatedOpinions(portal.db.read, notice.id)).toBe(0);
  expect(await listed("2026-05-01T00:00:00.000Z")).toEqual([]);
  expect(await putBack(portal, people.moderator, { reviewId })).toMatchObject({ reason: "already-done" });
});

test("a withdrawn one stays withdrawn", async () => {
  must(await hide());
  must(await withdrawOpinion(portal, people.author, { number: notice.number, opinionId }));
  expect(await putBack(portal, people.moderator, { reviewId: await lastReview() })).toMatchObject({
    reason: "already-done",
  });
});
