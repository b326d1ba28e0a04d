import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findRoute } from "#app/domain/needs/find-route.server.ts";
import { routeTable } from "#app/domain/needs/route-table.server.ts";
import { roleGrants } from "#db/schema/people.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { routingRulesOf } from "#tests/factories/routing.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const inLiuwan: [number, number] = [118.6, 30.28];
const transport = { category: "transport", kind: "suggestion", planTier: null } as const;

async function aRoutedTown() {
  const portal = await openTestPortal();
  await aTown(portal);
  await routingRulesOf(
    portal,
    { id: "liuwan-transport", unitId: "liuwan-office", territoryId: "liuwan", category: "transport" },
    { id: "water", unitId: "water", category: "green-water", planner: "none" },
    { id: "old", unitId: "transport", priority: 9, validUntil: "2025-12-31" },
  );
  return portal;
}

test("territory and category choose the unit, and the territory's planner answers", async () => {
  const portal = await aRoutedTown();
  const planner = await aPerson(portal, "宋予安", { role: "planner", territoryId: "liuwan" });
  const route = await findRoute(
    portal.db.read,
    { ...transport, at: inLiuwan },
    { day: "2026-03-02", now: portal.clock.now() },
  );
  expect(route.rule?.id).toBe("liuwan-transport");
  expect(route.unit?.id).toBe("liuwan-office");
  expect(route.territory?.id).toBe("liuwan");
  expect(route.planner).toEqual({ id: planner.id, name: "宋予安" });
});

test("the planner appointed last answers, and one whose part has ended does not", async () => {
  const portal = await aRoutedTown();
  const first = await aPerson(portal, "先任", { role: "planner", territoryId: "liuwan" });
  portal.clock.advance(60_000);
  const second = await aPerson(portal, "后任", { role: "planner", territoryId: "liuwan" });
  const plannerNow = async () =>
    (
      await findRoute(
        portal.db.read,
        { ...transport, at: inLiuwan },
        { day: "2026-03-02", now: portal.clock.now() },
      )
    ).planner?.id;
  expect(await plannerNow()).toBe(second.id);
  await portal.db.write((tx) =>
    tx.update(roleGrants).set({ endedAt: portal.clock.now() }).where(eq(roleGrants.personId, second.id)),
  );
  expect(await plannerNow()).toBe(first.id);
});

test("a rule without a planner leaves the need to the unit's officers", async () => {
  const portal = await aRoutedTown();
  await aPerson(portal, "宋予安", { role: "planner", territoryId: "liuwan" });
  const need = { ...transport, category: "green-water", at: inLiuwan } as const;
  const route = await findRoute(portal.db.read, need, { day: "2026-03-02", now: portal.clock.now() });
  expect(route.unit?.id).toBe("water");
  expect(route.planner).toBeUndefined();
});

test("outside every territory, or for the whole district, what no rule fits goes to the coordinating office", async () => {
  const portal = await aRoutedTown();
  for (const at of [[118.1, 30.1] satisfies [number, number], undefined]) {
    const route = await findRoute(
      portal.db.read,
      { ...transport, at },
      { day: "2026-03-02", now: portal.clock.now() },
    );
    expect(route.unit?.id).toBe("coordinating-office");
    expect([route.territory, route.rule, route.planner]).toEqual([undefined, undefined, undefined]);
  }
});

test("the table for many needs gives the same answers as asking for one", async () => {
  const portal = await aRoutedTown();
  await aPerson(portal, "先任", { role: "planner", territoryId: "liuwan" });
  portal.clock.advance(60_000);
  await aPerson(portal, "后任", { role: "planner", territoryId: "liuwan" });
  const on = { day: "2026-03-02", now: portal.clock.now() };
  const table = await routeTable(portal.db.read, on);
  for (const category of ["transport", "green-water", "heritage"])
    for (const at of [inLiuwan, undefined]) {
      const one = await findRoute(portal.db.read, { ...transport, category, at }, on);
      const { unitId, ...rest } = table.routeOf({
        ...{ ...transport, category },
        territoryId: one.territory?.id ?? null,
      });
      expect({ ...rest, unitId: unitId ?? table.officeId }).toEqual({
        unitId: one.unit?.id,
        plannerId: one.planner?.id ?? null,
        routingRuleId: one.rule?.id ?? null,
      });
    }
});
