import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { contribute } from "#app/domain/consultations/contribute.server.ts";
import { contributionCounts } from "#app/domain/consultations/contribution-counts.server.ts";
import { deskContributions } from "#app/domain/consultations/contribution-desk.server.ts";
import {
  ownContributions,
  publicContributions,
} from "#app/domain/consultations/contribution-queries.server.ts";
import { contributionSubjects } from "#app/domain/consultations/contribution-subjects.server.ts";
import { enterContribution } from "#app/domain/consultations/enter-contribution.server.ts";
import { coversWhole } from "#app/domain/consultations/passage-cuts.ts";
import { withdrawConsultation } from "#app/domain/consultations/withdraw-consultation.server.ts";
import { withdrawContribution } from "#app/domain/consultations/withdraw-contribution.server.ts";
import { decisionFor, decisionsOn } from "#app/domain/moderation/decision-queries.server.ts";
import { openReviews } from "#app/domain/moderation/review-queries.server.ts";
import { settleReview } from "#app/domain/moderation/settle-review.server.ts";
import { reactToEvents } from "#app/domain/notifications/react.server.ts";
import { erasePerson } from "#app/domain/privacy/erase-person.server.ts";
import { tellingsOf } from "#app/domain/reactions.server.ts";
import { events } from "#db/schema/audit.ts";
import { contributions, passages } from "#db/schema/consultations.ts";
import { deliveries } from "#db/schema/notifications.ts";
import {
  type aConsultationInput,
  aContributionInput,
  aPublishedConsultation,
} from "#tests/factories/consultations.ts";
import { must } from "#tests/factories/market.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

async function aRunning(given: Parameters<typeof aConsultationInput>[0] = {}) {
  const portal = await openTestPortal();
  await aTown(portal);
  const coordinator = await aPerson(portal, "周", { role: "coordinator" });
  await keptVersion(portal, aPlanDraft(), { state: "on-notice" });
  const { number, id } = await aPublishedConsultation(portal, coordinator, given);
  const [resident, other] = [await aPerson(portal, "朱明远"), await aPerson(portal, "林一")];
  return { portal, coordinator, resident, other, number, id };
}
const letter = (portal: TestPortal, given: Partial<ReturnType<typeof aContributionInput>> = {}) => ({
  ...aContributionInput(),
  submissionKey: portal.ids.next(),
  ...given,
});
const onPaper = (portal: TestPortal) => ({
  ...({ channel: "paper", kind: "individual", name: "欧阳修远", stake: undefined, subject: "" } as const),
  ...{ receivedOn: "2026-03-02", words: "一、保留老树。\n二、不要拆桥。", mayPublish: false },
  submissionKey: portal.ids.next(),
});
const closed = { state: "closed" } as const;

test("a contribution is one however often it is sent, and is split by the program without losing a character", async () => {
  const { portal, resident, number } = await aRunning();
  const given = letter(portal, { words: "一、路灯坏了。\n二、步行道断了。" });
  const send = () => contribute(portal, resident, { ...given, number });
  const [one, two] = await Promise.all([send(), send()]);
  expect(one).toEqual(two);
  expect(must(one).number).toBe("2026-Y001-0001");
  const rows = await portal.db.read.select().from(passages).orderBy(asc(passages.from));
  expect(rows.map(({ from, until }) => given.words.slice(from, until))).toEqual([
    "一、路灯坏了。\n",
    "二、步行道断了。",
  ]);
  expect(coversWhole(given.words, rows)).toBe(true);
});

test("it is taken from the first to the last day by the clock alone, and taken back until then", async () => {
  const { portal, resident, other, number } = await aRunning({
    opensOn: "2026-03-03",
    closesOn: "2026-04-02",
  });
  const send = () => contribute(portal, resident, { ...letter(portal), number });
  expect(await send()).toMatchObject({ reason: "not-collecting" });
  portal.clock.moveTo("2026-04-02T15:59:59.000Z");
  const { number: receipt } = must(await send());
  expect(await withdrawContribution(portal, other, { receipt })).toMatchObject({ reason: "not-found" });
  portal.clock.moveTo("2026-04-02T16:00:00.000Z");
  expect(await send()).toMatchObject({ reason: "not-collecting" });
  expect(await withdrawContribution(portal, resident, { receipt })).toMatchObject({
    reason: "not-collecting",
  });
});

test("who and what was not asked is refused with its reason", async () => {
  const { portal, resident, number } = await aRunning({ participants: ["organisation"], proof: "mobile" });
  const send = (given: object) => contribute(portal, resident, { ...letter(portal, given), number });
  expect(await send({})).toMatchObject({ reason: "participant-not-asked" });
  expect(await send({ subject: "plan#clause:c99" })).toMatchObject({ reason: "not-found" });
  expect(await send({ organisation: "沿河社区居委会", subject: "plan#clause:c42" })).toMatchObject({
    ok: true,
  });
  const unproved = { ...resident, mobileProved: false };
  expect(await contribute(portal, unproved, { ...letter(portal), number })).toMatchObject({
    reason: "proof-needed",
  });
});

test("nothing is shown before the close; afterwards what may be shown, under a masked name and with stars for numbers", async () => {
  const { portal, coordinator, resident, other, number, id } = await aRunning();
  const moderator = await aPerson(portal, "赵", { role: "moderator" });
  must(await contribute(portal, resident, { ...letter(portal, { words: "步行道要连起来。" }), number }));
  must(
    await contribute(portal, resident, { ...letter(portal, { mayPublish: false, words: "内部话" }), number }),
  );
  must(await contribute(portal, other, { ...letter(portal, { words: "打我电话13800138000" }), number }));
  must(await enterContribution(portal, coordinator, { ...onPaper(portal), number }));
  expect((await publicContributions(portal.db.read, { id, state: "collecting" }, 1)).lines).toEqual([]);
  const shown = async () => (await publicContributions(portal.db.read, { id, ...closed }, 1)).lines;
  expect(await shown()).toMatchObject([{ name: "朱**", words: "步行道要连起来。", passages: [] }]);
  const [review] = await openReviews(portal.db.read);
  expect(review).toMatchObject({
    kind: "contribution",
    place: { kind: "consultation", number },
    name: "林**",
  });
  must(
    await settleReview(portal, moderator, {
      reviewId: review?.id ?? "",
      outcome: "released",
      ground: undefined,
      reason: undefined,
    }),
  );
  expect((await shown()).map(({ words }) => words)).toEqual([
    "步行道要连起来。",
    `打我电话${"*".repeat(11)}`,
  ]);
  expect(await contributionCounts(portal.db.read, id)).toMatchObject({
    ...{ all: 4, kinds: { individual: 4, organisation: 0, "market-entity": 0 } },
    channels: { web: 3, paper: 1, email: 0, phone: 0, counter: 0 },
  });
  const told = JSON.stringify(await portal.db.read.select().from(events));
  for (const secret of ["步行道", "内部话", "13800138000", "欧阳", "朱明远"])
    expect(told).not.toContain(secret);
});

test("what came on paper stands in the same ledger, by whom it was entered, and came within the period", async () => {
  const { portal, coordinator, number, id } = await aRunning();
  const officer = await aPerson(portal, "吴", { role: "officer", unitId: "water" });
  const entered = must(await enterContribution(portal, coordinator, { ...onPaper(portal), number }));
  expect(entered.number).toBe("2026-Y001-0001");
  for (const day of ["2026-03-01", "2026-03-03"])
    expect(
      await enterContribution(portal, coordinator, { ...onPaper(portal), receivedOn: day, number }),
    ).toMatchObject({ reason: "received-outside-period" });
  expect(await enterContribution(portal, officer, { ...onPaper(portal), number })).toMatchObject({
    reason: "not-allowed",
  });
  const desk = (actor: typeof officer) => deskContributions(portal.db.read, actor, id, { page: 1 });
  expect((await desk(coordinator)).lines).toMatchObject([
    { position: 1, name: "欧阳修远", channel: "paper", total: 2, decided: 0 },
  ]);
  expect((await desk(officer)).lines).toEqual([]);
  await portal.db.write((tx) => tx.update(passages).set({ unitId: "water" }));
  expect((await desk(officer)).lines).toHaveLength(1);
});

test("its writer reads their own words, is told that they came, and takes everything away with the account", async () => {
  const { portal, resident, number } = await aRunning();
  must(
    await contribute(portal, resident, {
      ...letter(portal, { words: "打我电话13800138000，谢谢。" }),
      number,
    }),
  );
  await reactToEvents(portal, tellingsOf);
  expect(await portal.db.read.select().from(deliveries)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ template: "contribution-received", recipient: `person:${resident.id}` }),
    ]),
  );
  const own = await ownContributions(portal.db.read, resident, { page: 1, today: "2026-03-02" });
  expect(own.lines).toMatchObject([{ words: "打我电话13800138000，谢谢。", publication: "awaiting-review" }]);
  await portal.db.write((tx) => tx.update(contributions).set({ publication: "published" }));
  await portal.db.write((tx) => erasePerson(tx, resident.id, "keep", portal.clock.now()));
  const [kept] = await portal.db.read.select().from(contributions);
  expect(kept).toMatchObject({ authorId: null, authorName: "已注销用户" });
  expect(kept?.words).not.toContain("138");
  const ranges = await portal.db.read
    .select()
    .from(passages)
    .where(eq(passages.contributionId, kept?.id ?? ""));
  expect(coversWhole(kept?.words ?? "", ranges)).toBe(true);
});

test("a plan that is asked about as a whole can be spoken about clause by clause", async () => {
  const { portal, id } = await aRunning({ subjects: ["plan"] });
  expect((await contributionSubjects(portal.db.read, id)).map(({ value }) => value)).toEqual([
    "plan",
    "plan#clause:c42",
  ]);
});

test("what is withdrawn as a whole keeps its contributions, tells their writers, and leaves moderators nothing to look at", async () => {
  const { portal, coordinator, resident, number } = await aRunning();
  must(await contribute(portal, resident, { ...letter(portal, { words: "打我电话13800138000" }), number }));
  expect(await openReviews(portal.db.read)).toHaveLength(1);
  must(await withdrawConsultation(portal, coordinator, { number, revision: 2, reason: "草案有误" }));
  expect(await openReviews(portal.db.read)).toEqual([]);
  expect(await portal.db.read.select().from(contributions)).toMatchObject([{ withdrawnAt: null }]);
  await reactToEvents(portal, tellingsOf);
  expect(await portal.db.read.select().from(deliveries)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ template: "consultation-withdrawn", recipient: `person:${resident.id}` }),
    ]),
  );
  expect(await contribute(portal, resident, { ...letter(portal), number })).toMatchObject({
    reason: "not-collecting",
  });
});

test("whose words a moderator hides reads why, finds the decision, and is answered all the same", async () => {
  const { portal, resident, number, id } = await aRunning();
  const moderator = await aPerson(portal, "赵", { role: "moderator" });
  must(await contribute(portal, resident, { ...letter(portal, { words: "打我电话13800138000" }), number }));
  const [review] = await openReviews(portal.db.read);
  const refused = { outcome: "refused", ground: "personal-data", reason: "写了电话" } as const;
  must(await settleReview(portal, moderator, { reviewId: review?.id ?? "", ...refused }));
  const { lines } = await ownContributions(portal.db.read, resident, { page: 1, today: "2026-03-02" });
  const written = lines.map((line) => ({ id: line.id, publication: line.publication, own: true }));
  expect(Object.values(await decisionsOn(portal.db.read, "contribution", written))).toMatchObject([
    { reviewId: review?.id, ground: "personal-data", reason: "写了电话" },
  ]);
  expect(await decisionFor(portal.db.read, resident, review?.id ?? "")).toMatchObject({
    place: { kind: "consultation", number },
  });
  expect((await publicContributions(portal.db.read, { id, ...closed }, 1)).lines).toEqual([]);
  expect(await contributionCounts(portal.db.read, id)).toMatchObject({ all: 1 });
});
