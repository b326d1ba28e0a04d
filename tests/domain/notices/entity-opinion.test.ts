import { beforeEach, expect, test } from "vitest";
import { publicEntity } from "#app/domain/market/public-entity-queries.server.ts";
import { suspendEntity } from "#app/domain/market/suspend-entity.server.ts";
import { takeDown } from "#app/domain/moderation/take-down.server.ts";
import { deskFilter, opinionTabs } from "#app/domain/notices/desk-filter.ts";
import { giveOpinion } from "#app/domain/notices/give-opinion.server.ts";
import { opinionCounts } from "#app/domain/notices/opinion-counts.server.ts";
import { opinionsToTreat } from "#app/domain/notices/opinion-desk.server.ts";
import { opinionsOfNotice, opinionsOfPlan } from "#app/domain/notices/opinion-queries.server.ts";
import { opinionTally } from "#app/domain/notices/opinion-tally.server.ts";
import { treatOpinion } from "#app/domain/notices/treat-opinion.server.ts";
import { type Person, visitor } from "#app/domain/people/actor.ts";
import { aUscc, aVerifiedEntity, must } from "#tests/factories/market.ts";
import { anOpenNotice } from "#tests/factories/notices.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

const name = "临溪青禾营造有限公司";
const stake = "承接文昌路微更新设计";
let portal: TestPortal;
let clerk: Person;
let coordinator: Person;
let entityId: string;
let uscc: string;
let notice: { id: string; number: string; planId: string; announcedAt: string | null };

beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
  clerk = await aPerson(portal, "沈女士");
  coordinator = await aPerson(portal, "专班一", { role: "coordinator" });
  uscc = aUscc();
  entityId = await aVerifiedEntity(portal, { clerk, coordinator }, { uscc, name });
  await keptVersion(portal, aPlanDraft(), { state: "draft" });
  const { number, noticeId } = await anOpenNotice(portal, coordinator, { planId: "plan", number: "1.0" });
  notice = { id: noticeId, number, planId: "plan", announcedAt: null };
});

const say = (by: Person, voice: object = {}) =>
  giveOpinion(portal, by, {
    ...{ number: notice.number, about: "clause:c42", words: "建议留出试点。", interested: false },
    ...{ affected: undefined, submissionKey: portal.ids.next(), ...voice },
  });
const inItsName = () => say(clerk, { inNameOf: entityId, declaredStake: stake, stake: "含沿街立面" });
const voices = (residents: number, entities: number) => ({ residents, entities });

test("an entity's opinion carries its name and stake wherever it is read, and never the person's", async () => {
  must(await inItsName());
  must(await say(await aPerson(portal, "朱明远")));
  const label = { name, stake: `${stake}; 含沿街立面`, uscc };
  for (const { opinions } of [
    await opinionsOfNotice(portal.db.read, visitor, notice, { page: 1 }),
    await opinionsOfPlan(portal.db.read, visitor, "plan", { page: 1, about: "clause:c42" }),
  ])
    expect(opinions.map((one) => [one.entity, one.name])).toEqual([
      [label, null],
      [null, "朱**"],
    ]);
  const page = await publicEntity(portal.db.read, uscc, "2026-03-02");
  expect(page?.opinions).toMatchObject([
    { number: notice.number, position: 1, words: "建议留出试点。", stake: label.stake },
  ]);
});

test("it is counted apart from residents beside its clause, in its notice and by what became of it", async () => {
  const { id } = must(await inItsName());
  must(await say(await aPerson(portal, "朱明远")));
  must(await say(await aPerson(portal, "林一")));
  expect(await opinionCounts(portal.db.read, "plan")).toEqual(new Map([["clause:c42", voices(2, 1)]]));
  const treatment = { reason: "可以", unit: "water", changed: [], revision: 1 };
  must(await treatOpinion(portal, coordinator, { opinionId: id, adoption: "adopted", ...treatment }));
  expect(await opinionTally(portal.db.read, notice.id)).toMatchObject({
    ...{ all: voices(2, 1), shown: voices(2, 1), hidden: voices(0, 0) },
    treated: { adopted: voices(0, 1), partly: voices(0, 0) },
  });
});

test("the office sees whose it is and what it has at stake; hidden, it leaves the entity's page and the counts", async () => {
  const { id } = must(await inItsName());
  const filter = deskFilter(new URLSearchParams(), opinionTabs, 1);
  const { lines } = await opinionsToTreat(portal.db.read, coordinator, filter);
  expect(lines).toMatchObject([{ name, stake: `${stake}; 含沿街立面`, isHidden: false }]);
  const subject = { kind: "opinion" as const, id };
  must(await takeDown(portal, coordinator, { subject, needId: null, ground: "off-topic", reason: "广告" }));
  expect(await opinionCounts(portal.db.read, "plan")).toEqual(new Map());
  expect((await publicEntity(portal.db.read, uscc, "2026-03-02"))?.opinions).toEqual([]);
  expect((await opinionTally(portal.db.read, notice.id)).hidden).toEqual(voices(0, 1));
});

test("without a stake, or while it is suspended, an entity says nothing", async () => {
  expect(await say(clerk, { inNameOf: entityId, stake: " " })).toEqual({ ok: false, reason: "stake-needed" });
  must(await suspendEntity(portal, coordinator, { entityId, reason: "不实申报", basis: "登记规则" }));
  expect(await inItsName()).toEqual({ ok: false, reason: "entity-may-not-write" });
});
