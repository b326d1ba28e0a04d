import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { changeRecord } from "#app/domain/administration/change-record.server.ts";
import { recordsAsOf } from "#app/domain/administration/register-history-queries.server.ts";
import { routingRuleKind } from "#app/domain/offices/routing-rule-kind.server.ts";
import { tryRoute } from "#app/domain/offices/try-route-queries.server.ts";
import { unitKind } from "#app/domain/offices/unit-kind.server.ts";
import type { Unit } from "#app/domain/offices/unit-record.ts";
import { events } from "#db/schema/audit.ts";
import { needs } from "#db/schema/needs.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { routingRulesOf } from "#tests/factories/routing.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

async function anOffice() {
  const portal = await openTestPortal();
  await aTown(portal);
  return { portal, administrator: await aPerson(portal, "管理员", { role: "administrator" }) };
}

const unitAs = async ({ db }: TestPortal, key: string, given: Partial<Unit>): Promise<Unit> => {
  const unit = await unitKind.read(db.read, key);
  if (!unit) throw new Error(`no unit ${key}`);
  return { ...unit, ...given };
};
const proposal = { today: "2026-03-02", now: "2026-03-02T02:00:00.000Z", zone: "Asia/Shanghai" };

test("a unit with open needs is retired only as it hands them over, each by an event of its own", async () => {
  const { portal, administrator } = await anOffice();
  const need = await aNeed(portal, { unitId: "water" });
  const change = async (given: Partial<Unit>) =>
    changeRecord(portal, administrator, unitKind, {
      ...{ key: "water", version: 1, reason: "机构合并" },
      after: await unitAs(portal, "water", given),
    });
  expect(await change({ retired: true })).toEqual({ ok: false, reason: "unit-has-open-needs" });
  expect(await change({ retired: true, heirId: "transport" })).toMatchObject({ ok: true });
  const [row] = await portal.db.read.select().from(needs).where(eq(needs.id, need.id));
  expect(row?.unitId).toBe("transport");
  const kept = await portal.db.read.select().from(events);
  expect(kept.map(({ type }) => type)).toEqual(["NeedRerouted", "RegisterChanged"]);
  expect(kept.every(({ actor }) => actor === `person:${administrator.id}`)).toBe(true);
});

test("units hang under one another without circles, and one coordinating office stays", async () => {
  const { portal, administrator } = await anOffice();
  const change = async (key: string, given: Partial<Unit>, version = 1) =>
    changeRecord(portal, administrator, unitKind, {
      ...{ key, version, reason: "调整" },
      after: await unitAs(portal, key, given),
    });
  expect(await change("water", { parentId: "transport" })).toMatchObject({ ok: true });
  expect(await change("transport", { parentId: "water" })).toMatchObject({ reason: "parent-closes-circle" });
  expect(await change("coordinating-office", { retired: true })).toMatchObject({
    reason: "last-coordinating-office",
  });
});

test("a draft rule tells what it hides, whom it rivals, and which of the last needs it sends elsewhere", async () => {
  const { portal } = await anOffice();
  await routingRulesOf(
    portal,
    { id: "roads", unitId: "transport", category: "transport" },
    { id: "liuwan", unitId: "liuwan-office", territoryId: "liuwan" },
  );
  const moved = await aNeed(portal, { unitId: "transport" });
  await aNeed(portal, { category: "health" });
  const before = await routingRuleKind.read(portal.db.read, "roads");
  if (!before) throw new Error("no rule");
  const after = { ...before, unitId: "water", priority: 5 };
  const effects = await routingRuleKind.effects(portal.db.read, { ...proposal, key: "roads", before, after });
  expect(effects).toEqual([
    {
      effect: "needs-elsewhere",
      count: 1,
      values: { of: 2 },
      examples: [{ text: `${moved.number} ${moved.title}`, href: `/office/needs/${moved.number}` }],
    },
  ]);
  const rival = { ...before, unitId: "water" };
  const told = await routingRuleKind.effects(portal.db.read, {
    ...proposal,
    key: "roads",
    before,
    after: rival,
  });
  expect(told.map(({ effect }) => effect)).toEqual(["rule-rivals", "needs-elsewhere"]);
});

test("a need is tried by the rules of today, of an earlier day, and with a draft, and nothing is kept", async () => {
  const { portal, administrator } = await anOffice();
  await routingRulesOf(portal, { id: "roads", unitId: "transport", category: "transport" });
  const before = await routingRuleKind.read(portal.db.read, "roads");
  if (!before) throw new Error("no rule");
  portal.clock.moveTo("2026-03-10T02:00:00.000Z");
  const after = { ...before, unitId: "water" };
  await changeRecord(portal, administrator, routingRuleKind, {
    key: "roads",
    version: 1,
    reason: "改派",
    after,
  });
  const counted = (await portal.db.read.select().from(events)).length;
  const asked = { about: "transport", sort: "help", words: "有人落水了，快救人" } as const;
  const at: [number, number] = [118.6, 30.28];
  const unitOn = async (on?: string, draft?: typeof after) =>
    (await tryRoute(portal, { ...asked, on }, at, draft)).route.unit?.id;
  expect(await unitOn()).toBe("water");
  expect(await unitOn("2026-03-05")).toBe("transport");
  expect(await unitOn(undefined, { ...after, unitId: "hekou-office" })).toBe("hekou-office");
  const trial = await tryRoute(portal, asked, at, undefined);
  expect(trial).toMatchObject({ special: { kind: "emergency" }, route: { territory: { id: "liuwan" } } });
  expect(trial.deadline?.due).toMatch(/^2026-03-/);
  expect(await portal.db.read.select().from(events)).toHaveLength(counted);
  const asOf = await recordsAsOf(portal.db.read, routingRuleKind, "2026-03-05T00:00:00.000Z");
  expect(asOf.get("roads")?.unitId).toBe("transport");
});
