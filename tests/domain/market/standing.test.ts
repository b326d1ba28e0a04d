import { beforeEach, describe, expect, test } from "vitest";
import { addQualification } from "#app/domain/market/add-qualification.server.ts";
import { appealSuspension } from "#app/domain/market/appeal-suspension.server.ts";
import { decideAppeal } from "#app/domain/market/decide-appeal.server.ts";
import { handIn } from "#app/domain/market/hand-in.server.ts";
import { liftSuspension } from "#app/domain/market/lift-suspension.server.ts";
import { loadEntity } from "#app/domain/market/load-entity.server.ts";
import { sendBackEntity } from "#app/domain/market/send-back-entity.server.ts";
import { suspendEntity } from "#app/domain/market/suspend-entity.server.ts";
import { watchValidity } from "#app/domain/market/watch-validity.server.ts";
import { withdrawEntity } from "#app/domain/market/withdraw-entity.server.ts";
import { reactToEvents } from "#app/domain/notifications/react.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { signatureOf } from "#app/domain/people/entity-voice.server.ts";
import { tellingsOf } from "#app/domain/reactions.server.ts";
import { marketAppeals } from "#db/schema/market.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { aDocument, anApplication, aVerifiedEntity, must } from "#tests/factories/market.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
let clerk: Person;
let coordinator: Person;
let second: Person;
let id: string;

beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
  clerk = await aPerson(portal, "沈女士");
  coordinator = await aPerson(portal, "专班一", { role: "coordinator" });
  second = await aPerson(portal, "专班二", { role: "coordinator" });
  id = await aVerifiedEntity(portal, { clerk, coordinator }, { until: "2026-09-30" });
});

const stateNow = async () => (await loadEntity(portal.db.read, id))?.row.state;
const suspension = { reason: "申报的利害关系不实", basis: "本门户市场主体登记规则第六条" };
const mayWrite = async (today: string) =>
  (await signatureOf(portal.db.read, clerk, { entityId: id, stake: "无" }, today)).ok;

/** What the person was told, by template. */
async function toldOf(person: Person) {
  while ((await reactToEvents(portal, tellingsOf)) > 0);
  const rows = await portal.db.read.select().from(deliveries);
  return rows.filter(({ recipient }) => recipient === `person:${person.id}`).map(({ template }) => template);
}

describe("the clock", () => {
  test("warns thirty days before, lapses after the last day, and does each once", async () => {
    portal.clock.moveTo("2026-08-30T02:00:00.000Z");
    expect(await watchValidity(portal)).toBe(0);
    portal.clock.moveTo("2026-08-31T02:00:00.000Z");
    expect(await watchValidity(portal)).toBe(1);
    expect(await watchValidity(portal)).toBe(0);
    expect(await stateNow()).toBe("renewal-due");
    portal.clock.moveTo("2026-09-30T15:00:00.000Z");
    expect(await watchValidity(portal)).toBe(0);
    portal.clock.moveTo("2026-09-30T16:00:00.000Z");
    expect(await watchValidity(portal)).toBe(1);
    expect(await stateNow()).toBe("lapsed");
    expect(await toldOf(clerk)).toEqual([
      ...["entity-applied", "entity-verified", "entity-renewal-due", "entity-lapsed"],
    ]);
  });

  test("warns of a qualification once for each end of validity", async () => {
    const document = await aDocument(portal);
    const qualification = {
      ...{ entityId: id, kind: "construction" as const, title: "建筑工程施工总承包", number: "D334" },
      ...{ issuer: "省住建厅", validUntil: "2026-04-15", documentPublic: false, document },
    };
    must(await addQualification(portal, clerk, qualification));
    expect(await watchValidity(portal)).toBe(0);
    portal.clock.moveTo("2026-03-17T02:00:00.000Z");
    expect([await watchValidity(portal), await watchValidity(portal)]).toEqual([1, 0]);
    expect(await toldOf(clerk)).toContain("entity-qualification-runs-out");
  });

  test("whoever asked in time stays in standing until the office has decided", async () => {
    must(await handIn(portal, clerk, { entityId: id, move: "askRenewal" }));
    portal.clock.moveTo("2026-10-10T02:00:00.000Z");
    expect(await watchValidity(portal)).toBe(0);
    expect(await mayWrite("2026-10-10")).toBe(true);
    must(
      await sendBackEntity(portal, coordinator, { entityId: id, reason: "缺年报", move: "sendBackRenewal" }),
    );
    expect(await stateNow()).toBe("lapsed");
    expect(await mayWrite("2026-10-10")).toBe(false);
  });
});

describe("a suspended entity", () => {
  beforeEach(async () => {
    must(await suspendEntity(portal, coordinator, { entityId: id, ...suspension }));
  });

  test("writes nothing and can neither renew nor slip away", async () => {
    expect(await mayWrite("2026-03-02")).toBe(false);
    const refused = { ok: false, reason: "state-does-not-allow" };
    expect(await handIn(portal, clerk, { entityId: id, move: "askRenewal" })).toEqual(refused);
    expect(await withdrawEntity(portal, clerk, { entityId: id })).toEqual(refused);
    expect(await suspendEntity(portal, second, { entityId: id, ...suspension })).toEqual(refused);
  });

  test("appeals once, and another than the one who suspended decides", async () => {
    const { appealId } = must(
      await appealSuspension(portal, clerk, { entityId: id, grounds: "合同已经终止" }),
    );
    expect(await appealSuspension(portal, clerk, { entityId: id, grounds: "再次" })).toMatchObject({
      reason: "appealed-already",
    });
    const decision = { entityId: id, appealId, outcome: "granted", reason: "补充材料属实" } as const;
    expect(await decideAppeal(portal, coordinator, decision)).toMatchObject({ reason: "own-decision" });
    expect(await decideAppeal(portal, clerk, decision)).toMatchObject({ reason: "not-found" });
    must(await decideAppeal(portal, second, decision));
    expect(await decideAppeal(portal, second, decision)).toMatchObject({ reason: "already-done" });
    expect(await stateNow()).toBe("verified");
    expect(await mayWrite("2026-03-02")).toBe(true);
    expect(await toldOf(clerk)).toEqual(
      expect.arrayContaining(["entity-suspended", "entity-appeal-granted"]),
    );
    expect(await toldOf(second)).toContain("entity-appealed");
  });

  test("an appeal that waits is granted by the lifting, told once, and can't be decided after it", async () => {
    const { appealId } = must(await appealSuspension(portal, clerk, { entityId: id, grounds: "不服" }));
    must(await liftSuspension(portal, coordinator, { entityId: id, reason: "已整改" }));
    const [appeal] = await portal.db.read.select().from(marketAppeals);
    expect(appeal).toMatchObject({ outcome: "granted", reason: "已整改", decidedBy: coordinator.id });
    expect(
      await decideAppeal(portal, second, { entityId: id, appealId, outcome: "refused", reason: "晚了" }),
    ).toMatchObject({ reason: "already-done" });
  });

  test("stays suspended when the appeal is refused, until it is lifted", async () => {
    const { appealId } = must(await appealSuspension(portal, clerk, { entityId: id, grounds: "不服" }));
    must(
      await decideAppeal(portal, second, { entityId: id, appealId, outcome: "refused", reason: "证据不足" }),
    );
    expect(await stateNow()).toBe("suspended");
    must(await liftSuspension(portal, coordinator, { entityId: id, reason: "已整改" }));
    expect(await stateNow()).toBe("verified");
  });

  test("that ran out meanwhile is lapsed once it is lifted", async () => {
    portal.clock.moveTo("2026-10-10T02:00:00.000Z");
    must(await liftSuspension(portal, coordinator, { entityId: id, reason: "已整改" }));
    expect(await stateNow()).toBe("lapsed");
  });
});

test("an entity withdraws by itself and may come back", async () => {
  must(await withdrawEntity(portal, clerk, { entityId: id }));
  expect(await mayWrite("2026-03-02")).toBe(false);
  must(await handIn(portal, clerk, { entityId: id, move: "apply" }));
  expect(await stateNow()).toBe("applied");
});

test("nobody but its representatives withdraws an application or sees that there is one", async () => {
  const other = await anApplication(portal, await aPerson(portal, "别家"));
  expect(await withdrawEntity(portal, clerk, { entityId: other })).toEqual({
    ok: false,
    reason: "not-found",
  });
});
