import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { closeSilentNeeds } from "#app/domain/needs/close-silent-needs.server.ts";
import { supplementNeed } from "#app/domain/needs/supplement-need.server.ts";
import { answerNeed } from "#app/domain/responses/answer-need.server.ts";
import { giveVerdict } from "#app/domain/responses/give-verdict.server.ts";
import { needMerges, needPauses } from "#db/schema/need-links.ts";
import { needComments, needSupports, reviews } from "#db/schema/needs.ts";
import { answers, verdicts } from "#db/schema/responses.ts";
import { anAnswerDraft, eventsOf, makeAnyMove, movesOf, needNow, theCast } from "#tests/factories/moves.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

/** A need of 2026-03-02 in 柳湾, due 2026-03-09, with the people around it. */
async function aCase(given: Parameters<typeof aNeed>[1] = {}) {
  const portal = await openTestPortal();
  const cast = await theCast(portal);
  const due = { dueOn: "2026-03-09", dueAt: "2026-03-09T15:59:59.999Z", dueRuleId: "need-suggestion" };
  const need = await aNeed(portal, { state: "submitted", authorId: cast.author.id, ...due, ...given });
  const now = () => needNow(portal, need.id);
  type Making = Parameters<typeof makeAnyMove>;
  const make = (actor: Making[1], move: Making[2], form: Making[4] = {}) =>
    makeAnyMove(portal, actor, move, need.id, form);
  return { portal, cast, need, now, make };
}

test("sent back once it goes to the proposed unit, twice it is disputed and stays with who had it first, ruled it stays", async () => {
  const { cast, now, make } = await aCase({ state: "assigned", unitId: "liuwan-office" });
  await make(cast.officer, "sendBack", { proposedUnit: "water", reason: "这是河道管理范围" });
  expect(await now()).toMatchObject({ state: "assigned", unitId: "water", returns: 1 });
  expect((await now()).plannerId).toBe(cast.planner.id);
  await make(cast.waterOfficer, "sendBack", { proposedUnit: "transport", reason: "这是公路" });
  expect(await now()).toMatchObject({ state: "disputed", unitId: "liuwan-office", returns: 2 });
  await make(cast.coordinator, "rule", { unit: "transport" });
  expect(await now()).toMatchObject({ state: "assigned", unitId: "transport" });
  expect(await make(cast.transportOfficer, "sendBack", { proposedUnit: "water" })).toEqual({
    ok: false,
    reason: "ruled-already",
  });
});

test("waiting stops the clock and the resident's answer gives the time back", async () => {
  const { portal, cast, need, now, make } = await aCase({ state: "in-progress" });
  portal.clock.moveTo("2026-03-04T02:00:00.000Z");
  await make(cast.planner, "wait", { reason: "请问是东门还是西门？" });
  expect((await now()).firstContactAt).toBe("2026-03-04T02:00:00.000Z");
  portal.clock.moveTo("2026-03-06T02:00:00.000Z");
  const words = { needId: need.id, words: "东门。" };
  expect(await supplementNeed(portal, cast.author, words)).toMatchObject({ ok: true, resumed: true });
  expect(await supplementNeed(portal, cast.author, words)).toMatchObject({ ok: true });
  expect(await now()).toMatchObject({ state: "in-progress", dueOn: "2026-03-11" });
  expect(await portal.db.read.select().from(needComments)).toHaveLength(1);
  const [pause] = await portal.db.read.select().from(needPauses);
  expect(pause).toMatchObject({ fromAt: "2026-03-04T02:00:00.000Z", untilAt: "2026-03-06T02:00:00.000Z" });
});

test("a supplement with a telephone number waits for a moderator, and only the author adds one", async () => {
  const { portal, cast, need } = await aCase({ state: "assigned" });
  await supplementNeed(portal, cast.author, { needId: need.id, words: "请打 13800138000" });
  const [comment] = await portal.db.read.select().from(needComments);
  expect(comment).toMatchObject({ authorRole: "author", publication: "awaiting-review" });
  expect(await supplementNeed(portal, cast.resident, { needId: need.id, words: "我也是" })).toEqual({
    ok: false,
    reason: "not-allowed",
  });
});

test("a supplement of somebody whose words need review waits too, unless the office alone reads it", async () => {
  const { portal, cast, need } = await aCase({ state: "assigned" });
  const guest = { kind: "guest", needId: need.id } as const;
  await supplementNeed(portal, guest, { needId: need.id, words: "看这里" });
  await supplementNeed(
    portal,
    { ...cast.author, mobileProved: false },
    { needId: need.id, words: "再说一句" },
  );
  await supplementNeed(portal, cast.author, { needId: need.id, words: "实名的一句" });
  const kept = await portal.db.read.select().from(needComments).orderBy(needComments.id);
  expect(kept.map(({ publication }) => publication)).toEqual([
    "awaiting-review",
    "awaiting-review",
    "published",
  ]);
  const why = (await portal.db.read.select().from(reviews).orderBy(reviews.id)).map((review) => review.why);
  expect(why).toEqual(["guest", "mobile-not-proved"]);
  const hidden = await aNeed(portal, { visibility: "office-only" });
  await supplementNeed(portal, { kind: "guest", needId: hidden.id }, { needId: hidden.id, words: "找我" });
  expect(await portal.db.read.select().from(reviews)).toHaveLength(2);
});

test("extensions together stay within the rule and move the due date", async () => {
  const { cast, now, make } = await aCase({ state: "in-progress" });
  await make(cast.coordinator, "extend", { days: 6 });
  await make(cast.coordinator, "extend", { days: 4 });
  expect(await now()).toMatchObject({ dueOn: "2026-03-23", extendedDays: 10 });
  expect(await make(cast.coordinator, "extend", { days: 1 })).toEqual({
    ok: false,
    reason: "extension-too-long",
  });
});

test("joint handling ends when every unit gave its opinion", async () => {
  const { cast, now, make } = await aCase({ state: "in-progress" });
  await make(cast.planner, "askJoint", { unit: "water" });
  await make(cast.planner, "askJoint", { unit: "transport" });
  expect(await make(cast.planner, "askJoint", { unit: "water" })).toEqual({
    ok: false,
    reason: "joint-already",
  });
  await make(cast.waterOfficer, "giveJointOpinion", { reason: "不影响行洪" });
  expect(await now()).toMatchObject({ state: "joint" });
  expect(await make(cast.waterOfficer, "giveJointOpinion")).toEqual({ ok: false, reason: "opinion-given" });
  await make(cast.planner, "wait");
  await make(cast.planner, "resume");
  expect(await now()).toMatchObject({ state: "joint" });
  await make(cast.transportOfficer, "giveJointOpinion", { reason: "同意" });
  expect(await now()).toMatchObject({ state: "in-progress" });
});

test("a holding reply leaves the clock alone; an answer posted twice answers once", async () => {
  const { portal, cast, need, now, make } = await aCase({ state: "in-progress" });
  await make(cast.planner, "holdingReply");
  expect(await now()).toMatchObject({ state: "in-progress", dueOn: "2026-03-09" });
  const post = { needId: need.id, ...anAnswerDraft, submissionKey: "form-1" };
  const both = await Promise.all([
    answerNeed(portal, cast.planner, post),
    answerNeed(portal, cast.planner, post),
  ]);
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  const official = await portal.db.read.select().from(answers).where(eq(answers.kind, "official"));
  expect(official).toHaveLength(1);
  expect(official[0]).toMatchObject({ unitId: "liuwan-office", byRole: "planner", round: 1 });
});

test("a verdict is given once a round, by a guest with the query code too, and a reopened need starts a new clock", async () => {
  const { portal, cast, need, now, make } = await aCase({ state: "in-progress", authorId: null });
  const guest = { kind: "guest" as const, needId: need.id };
  await make(cast.planner, "answer");
  const verdict = { needId: need.id, solved: false, satisfaction: 2, words: "还没有划线" };
  expect((await giveVerdict(portal, guest, verdict)).ok).toBe(true);
  expect(await giveVerdict(portal, guest, verdict)).toEqual({ ok: false, reason: "verdict-given" });
  portal.clock.moveTo("2026-03-16T02:00:00.000Z");
  expect(await make(guest, "reopen", { reason: " " })).toEqual({ ok: false, reason: "reason-needed" });
  await make(guest, "reopen", { reason: "问题还在" });
  expect(await now()).toMatchObject({ state: "reopened", round: 2, dueOn: "2026-03-23", answeredAt: null });
  for (const round of [2, 3]) {
    await make(cast.planner, "start");
    await make(cast.planner, "answer");
    expect((await giveVerdict(portal, guest, verdict)).ok).toBe(true);
    const outcome = await make(guest, "reopen", { reason: "还在" });
    expect(outcome).toEqual(
      round === 2 ? expect.objectContaining({ ok: true }) : { ok: false, reason: "reopened-too-often" },
    );
  }
  expect(await portal.db.read.select().from(verdicts)).toHaveLength(3);
});

test("an answered need without a verdict is closed after the rule's time, imported history is not", async () => {
  const { portal, cast, now, make } = await aCase({ state: "in-progress" });
  const history = await aNeed(portal, {
    state: "answered",
    answeredAt: "2021-01-01T00:00:00.000Z",
    source: "open311",
  });
  await make(cast.planner, "answer");
  portal.clock.moveTo("2026-03-17T15:00:00.000Z");
  expect(await closeSilentNeeds(portal)).toBe(0);
  portal.clock.moveTo("2026-03-18T02:00:00.000Z");
  expect(await closeSilentNeeds(portal)).toBe(1);
  expect(await now()).toMatchObject({ state: "closed", closedAt: "2026-03-18T02:00:00.000Z" });
  expect(await needNow(portal, history.id)).toMatchObject({ state: "answered" });
});

test("a merged need is linked, its supporters stay its own, and its author undoes it", async () => {
  const { portal, cast, need, now, make } = await aCase({ state: "in-progress" });
  const into = await aNeed(portal, { state: "in-progress" });
  const at = portal.clock.now();
  await portal.db.write((tx) =>
    tx.insert(needSupports).values({ needId: need.id, personId: cast.resident.id, at }),
  );
  await make(cast.planner, "merge", { target: into.number });
  expect(await now()).toMatchObject({
    state: "merged",
    mergedIntoId: into.id,
    stateBeforeMerge: "in-progress",
  });
  expect(await makeAnyMove(portal, cast.planner, "merge", into.id, { target: need.number })).toEqual({
    ok: false,
    reason: "merge-into-merged",
  });
  expect(await makeAnyMove(portal, cast.planner, "merge", into.id, { target: into.number })).toEqual({
    ok: false,
    reason: "merge-into-itself",
  });
  const kept = and(eq(needSupports.needId, need.id), eq(needSupports.personId, cast.resident.id));
  expect(await portal.db.read.select().from(needSupports).where(kept)).toHaveLength(1);
  await make(cast.author, "unmerge");
  expect(await now()).toMatchObject({ state: "in-progress", mergedIntoId: null });
  const [merge] = await portal.db.read.select().from(needMerges);
  expect(merge?.undoneBy).toBe(`person:${cast.author.id}`);
});

test("a need that a planner may not see is not found as a target", async () => {
  const { portal, cast, make } = await aCase({ state: "in-progress" });
  const hidden = await aNeed(portal, { kind: "report", territoryId: "hekou", unitId: "hekou-office" });
  expect(await make(cast.planner, "merge", { target: hidden.number })).toEqual({
    ok: false,
    reason: "merge-target-not-found",
  });
});

test("visibility is tightened, never widened, and what is no longer public leaves the public lists", async () => {
  const { cast, now, make } = await aCase({ state: "in-progress" });
  await make(cast.moderator, "tightenVisibility", { visibility: "anonymous" });
  expect(await now()).toMatchObject({ visibility: "anonymous", isPublic: true });
  expect(await make(cast.moderator, "tightenVisibility", { visibility: "public" })).toEqual({
    ok: false,
    reason: "visibility-not-tighter",
  });
  await make(cast.planner, "tightenVisibility", { visibility: "office-only" });
  expect(await now()).toMatchObject({ visibility: "office-only", isPublic: false });
});

test.each([
  ["start", "assigned"],
  ["answer", "in-progress"],
  ["wait", "in-progress"],
  ["resume", "waiting"],
  ["merge", "in-progress"],
] as const)("of two who %s at once one goes through, and the other is told why not", async (move, state) => {
  const { portal, cast, need, make } = await aCase({ state });
  const target = (await aNeed(portal, { state: "in-progress" })).number;
  const outcomes = await Promise.all([
    make(cast.planner, move, { target }),
    make(cast.officer, move, { target }),
  ]);
  expect(outcomes.map(({ reason }) => reason)).toEqual([undefined, "state-does-not-allow"]);
  expect(await movesOf(portal, need.id)).toHaveLength(1);
  expect(await eventsOf(portal, need.id)).toHaveLength(1);
});

test("a form that was opened before somebody else's move is refused", async () => {
  const { cast, make } = await aCase({ state: "in-progress" });
  const both = await Promise.all([
    make(cast.coordinator, "extend", { days: 3, movesSeen: 0 }),
    make(cast.coordinator, "extend", { days: 3, movesSeen: 0 }),
  ]);
  expect(both.map(({ reason }) => reason)).toEqual([undefined, "changed-meanwhile"]);
});
