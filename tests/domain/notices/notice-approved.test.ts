import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { applyForHearing } from "#app/domain/notices/apply-for-hearing.server.ts";
import { approveVersion } from "#app/domain/notices/approve-version.server.ts";
import { attachPaper } from "#app/domain/notices/attach-paper.server.ts";
import { giveOpinion } from "#app/domain/notices/give-opinion.server.ts";
import { opinionCounts } from "#app/domain/notices/opinion-counts.server.ts";
import { opinionsLeadingTo, opinionsOfNotice } from "#app/domain/notices/opinion-queries.server.ts";
import { opinionTally } from "#app/domain/notices/opinion-tally.server.ts";
import { settleApplication } from "#app/domain/notices/settle-application.server.ts";
import { assignOpinion, treatOpinion } from "#app/domain/notices/treat-opinion.server.ts";
import { versionTreatment } from "#app/domain/notices/version-treatment.server.ts";
import { reactToEvents } from "#app/domain/notifications/react.server.ts";
import { tellingsOf } from "#app/domain/reactions.server.ts";
import { insertMany } from "#db/insert-many.ts";
import { planOpinions } from "#db/schema/notices.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { must } from "#tests/factories/market.ts";
import { aDraft, named, opinion } from "#tests/factories/notice-drafts.ts";
import { anOpenNotice } from "#tests/factories/notices.ts";

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
