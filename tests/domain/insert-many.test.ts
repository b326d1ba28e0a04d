import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { insertMany } from "#db/insert-many.ts";
import { settings } from "#db/schema/audit.ts";
import { territories, units } from "#db/schema/people.ts";
import { routingRules } from "#db/schema/routing.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

test("what rows share and what differs stand as one insert each would write them", async () => {
  const { db } = await openTestPortal();
  const outline = { type: "Point" as const, coordinates: [118.585_123_4, 30.27] as [number, number] };
  const rows = ["a", "b", "c"].map((id, at) => ({
    ...{ id: `t-${id}`, name: `“${id}”\n\\ 村 🌊`, nameEn: "Village", geometry: outline },
    ...{ west: at / 3, south: 0, east: -1.5, north: at },
  }));
  await db.write((tx) => insertMany(tx, territories, rows));
  const many = await db.read.select().from(territories).orderBy(asc(territories.id));
  await db.write((tx) => tx.delete(territories));
  await db.write((tx) => tx.insert(territories).values(rows));
  expect(many).toEqual(await db.read.select().from(territories).orderBy(asc(territories.id)));
});

test("nothing given is nothing kept, in all rows or in some", async () => {
  const { db } = await openTestPortal();
  await db.write((tx) => tx.insert(units).values({ id: "u", name: "U", nameEn: "U", kind: "department" }));
  const rule = { label: "", priority: 1, unitId: "u", planner: "none" as const, validFrom: "2026-01-01" };
  const rows = [
    { ...rule, id: "one", category: "transport" },
    { ...rule, id: "two", validUntil: null },
  ];
  await db.write((tx) => insertMany(tx, routingRules, rows));
  expect(await db.read.select().from(routingRules).orderBy(asc(routingRules.id))).toEqual([
    {
      ...rule,
      labelEn: "",
      id: "one",
      territoryId: null,
      category: "transport",
      kind: null,
      planTier: null,
      validUntil: null,
    },
    {
      ...rule,
      labelEn: "",
      id: "two",
      territoryId: null,
      category: null,
      kind: null,
      planTier: null,
      validUntil: null,
    },
  ]);
});

test("a single row, and no row at all", async () => {
  const { db } = await openTestPortal();
  await db.write(async (tx) => {
    await insertMany(tx, settings, [{ key: "only", value: { of: ["its", 1, true] } }]);
    await insertMany(tx, settings, []);
  });
  const kept = await db.read.select().from(settings);
  expect(kept.find(({ key }) => key === "only")?.value).toEqual({ of: ["its", 1, true] });
});
