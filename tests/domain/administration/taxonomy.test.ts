import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { changeRecord } from "#app/domain/administration/change-record.server.ts";
import { categoryKind } from "#app/domain/needs/category-register.server.ts";
import { findRoute } from "#app/domain/needs/find-route.server.ts";
import type { Category } from "#app/domain/needs/need-category.ts";
import { needFilterFrom, withCodes } from "#app/domain/needs/need-filter.ts";
import { publicNeeds } from "#app/domain/needs/need-queries.server.ts";
import { keepSettings } from "#app/domain/settings.server.ts";
import { readSite } from "#app/platform/site.ts";
import { needs } from "#db/schema/needs.ts";
import { routingRules } from "#db/schema/routing.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const shipped = { site: await readSite("content/site.json") };
const parking: Category = {
  name: { "zh-CN": "停车", en: "Parking" },
  ...{ parent: "transport", theme: "transport-infrastructure", order: 10, retired: false, mergedInto: null },
};

async function aDesk() {
  const portal = await openTestPortal();
  await aTown(portal);
  const administrator = await aPerson(portal, "韩文静", { role: "administrator" });
  const settings = keepSettings(portal.db, shipped);
  const keep = (key: string, after: Category, version: number) =>
    changeRecord(portal, administrator, categoryKind, { key, after, version, reason: "调整分类" });
  return { portal, settings, keep };
}

test("the taxonomy ships with its thirteen first-level categories and one for who does not know, named in both languages", async () => {
  const { settings } = await aDesk();
  const { taxonomy, categories, words } = await settings.now();
  expect(taxonomy.size).toBe(14);
  expect(categories[0]).toMatchObject({
    code: "urban-construction",
    name: { en: "Urban and rural construction" },
  });
  expect(words["zh-CN"].get("needs.category.transport")).toBe("交通运输");
});

test("a second-level category is offered, routed by its first level's rule, and found under it", async () => {
  const { portal, settings, keep } = await aDesk();
  expect(await keep("parking", parking, 0)).toEqual({ ok: true, version: 1 });
  const { categories, taxonomy, words } = await settings.now();
  expect(categories.map(({ code }) => code)).toEqual(expect.arrayContaining(["transport", "parking"]));
  expect(words.en.get("needs.category.parking")).toBe("Parking");
  await portal.db.write((tx) =>
    tx.insert(routingRules).values({
      ...{ id: "roads", label: "交通", priority: 1, category: "transport", unitId: "transport" },
      ...{ planner: "none", validFrom: "2020-01-01" },
    }),
  );
  const asked = { kind: "suggestion" as const, category: "parking", planTier: null, at: undefined };
  const found = await findRoute(portal.db.read, asked, { day: "2026-03-02", now: portal.clock.now() });
  expect(found.rule?.id).toBe("roads");
  const need = await aNeed(portal, { category: "parking" });
  const filter = withCodes(needFilterFrom(new URLSearchParams("category=transport")), taxonomy);
  const listed = await publicNeeds(
    portal,
    { filter, now: portal.clock.now() },
    { size: 20, after: undefined },
  );
  expect(listed.lines.map(({ number }) => number)).toEqual([need.number]);
});

test("a category that is merged keeps its needs, and leads filters to the other", async () => {
  const { portal, settings, keep } = await aDesk();
  const need = await aNeed(portal, { category: "heritage" });
  const heritage = (await categoryKind.readAll(portal.db.read)).get("heritage");
  if (!heritage) throw new Error("heritage does not ship");
  const merged = { ...heritage, retired: true, mergedInto: "planning-land" };
  expect(await keep("heritage", merged, 1)).toEqual({ ok: true, version: 2 });
  const [row] = await portal.db.read.select({ at: needs.category }).from(needs).where(eq(needs.id, need.id));
  expect(row).toEqual({ at: "heritage" });
  const { taxonomy, categories } = await settings.now();
  expect(categories.some(({ code }) => code === "heritage")).toBe(false);
  const filter = withCodes(needFilterFrom(new URLSearchParams("category=heritage")), taxonomy);
  expect(filter.codes?.toSorted()).toEqual(["heritage", "planning-land"]);
});

test.each([
  [
    "one under a second-level category",
    "parking",
    { ...parking, parent: "parking" },
    "category-parent-not-first",
  ],
  [
    "one under nothing that stands",
    "parking",
    { ...parking, parent: "no-such" },
    "category-parent-not-first",
  ],
  [
    "a merge of one that is still offered",
    "parking",
    { ...parking, mergedInto: "health" },
    "category-merged-is-retired",
  ],
  [
    "a merge into itself",
    "parking",
    { ...parking, retired: true, mergedInto: "parking" },
    "category-merge-aim",
  ],
])("%s is refused", async (_name, key, after, reason) => {
  const { keep } = await aDesk();
  await keep("parking", parking, 0);
  expect(await keep(key, after, 1)).toEqual({ ok: false, reason });
});

test("a first-level category can't be retired while a second-level one hangs on it", async () => {
  const { portal, keep } = await aDesk();
  await keep("parking", parking, 0);
  const transport = (await categoryKind.readAll(portal.db.read)).get("transport");
  if (!transport) throw new Error("transport does not ship");
  expect(await keep("transport", { ...transport, retired: true }, 1)).toEqual({
    ok: false,
    reason: "category-has-second-level",
  });
});
