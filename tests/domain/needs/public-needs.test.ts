import { beforeEach, expect, test } from "vitest";
import { openNeedMap } from "#app/domain/needs/map/need-map.server.ts";
import type { NeedFilter } from "#app/domain/needs/need-filter.ts";
import { needClusters, needPoints } from "#app/domain/needs/need-map-queries.server.ts";
import { publicNeedRows, publicNeeds } from "#app/domain/needs/need-queries.server.ts";
import { indexChanges } from "#app/domain/search/index-changes.server.ts";
import { searched } from "#app/domain/searched.server.ts";
import { silentLog } from "#app/platform/log.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aTown } from "#tests/factories/people.ts";
import { plansOf } from "#tests/setup/plans-of.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
});

async function list(filter: NeedFilter = {}, after?: string, size = 20) {
  if (filter.text) await untilIndexed();
  return await publicNeeds(portal, { filter, now: portal.clock.now() }, { size, after });
}
/** What the clock's job does. */
async function untilIndexed() {
  while ((await indexChanges(portal, searched)) > 0);
}
const titles = async (filter: NeedFilter) => (await list(filter)).lines.map(({ title }) => title);

test("office-only needs, reports and what waits for review are in no list and no count", async () => {
  await aNeed(portal, { title: "public" });
  for (const hidden of [
    { visibility: "office-only" },
    { kind: "report" },
    { publication: "awaiting-review" },
    { publication: "refused" },
  ] as const)
    await aNeed(portal, { title: "hidden", ...hidden });
  const filters: NeedFilter[] = [{}, { category: "transport" }, { territory: "liuwan" }, { text: "hidden" }];
  for (const filter of filters) expect(await titles(filter)).not.toContain("hidden");
  expect((await list()).total).toBe(1);
  expect((await list({ text: "文昌" })).total).toBe(1);
});

test("pages follow one another without gap or double, also within one moment", async () => {
  for (let at = 0; at < 7; at++) await aNeed(portal, { title: `n${at}` });
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await list({}, after, 3);
    seen.push(...page.lines.map(({ number }) => number));
    after = page.next;
  } while (after);
  expect(new Set(seen).size).toBe(7);
  expect(seen).toHaveLength(7);
});

test("a filter finds by state group, category, kind, territory, days and words together", async () => {
  await aNeed(portal, {
    title: "hit",
    state: "joint",
    category: "environment",
    kind: "help",
    territoryId: "hekou",
  });
  await aNeed(portal, { title: "old", submittedAt: "2025-01-01T00:00:00.000Z" });
  await aNeed(portal, { title: "other" });
  expect(await titles({ state: "in-progress" })).toEqual(["hit"]);
  expect(await titles({ category: "environment", territory: "hekou", kind: "help" })).toEqual(["hit"]);
  expect(await titles({ days: "30" })).toEqual(["other", "hit"]);
  expect(await titles({ text: "OLD" })).toEqual(["old"]);
  expect(await titles({ text: "%" })).toEqual([]);
});

test("a filter finds by unit, by a circle and by a part of the map", async () => {
  const at = (lon: number, lat: number) => ({
    type: "Point" as const,
    coordinates: [lon, lat] as [number, number],
  });
  await aNeed(portal, { title: "here", unitId: "hekou-office", geometry: at(118.6039, 30.2853) });
  // 480 m east and 480 m north: inside the box of 500 m, outside the circle.
  await aNeed(portal, { title: "corner", geometry: at(118.6089, 30.2896) });
  await aNeed(portal, { title: "far", geometry: at(118.7, 30.4) });
  const near: NeedFilter["near"] = [118.6039, 30.2853];
  expect(await titles({ unit: "hekou-office" })).toEqual(["here"]);
  expect(await titles({ near })).toEqual(["here"]);
  expect(await titles({ near, radius: "1000" })).toEqual(["corner", "here"]);
  expect(await titles({ bbox: [118.605, 30.28, 118.75, 30.45] })).toEqual(["far", "corner"]);
});

test("a need published without name and place has no place, and no box finds it", async () => {
  await aNeed(portal, { title: "nowhere", visibility: "anonymous" });
  const [line] = (await list()).lines;
  expect(line).not.toHaveProperty("lon");
  expect(line).not.toHaveProperty("placeLabel");
  expect(await titles({ near: [118.6039, 30.2853] })).toEqual([]);
  expect(await titles({ text: "文昌小学东门" })).toEqual(["nowhere"]);
});

test("a hidden telephone number is not found by guessing at it", async () => {
  await aNeed(portal, { title: "call me", words: "请打 13800138000 联系" });
  expect(await titles({ text: "13800138000" })).toEqual([]);
  expect(await titles({ text: "联系" })).toEqual(["call me"]);
});

test("the map counts what has a public place, found by its words as they are shown, and tells what lies alone", async () => {
  await aNeed(portal, { title: "here", words: "请打 13800138000 联系" });
  await aNeed(portal, { title: "there", geometry: { type: "Point", coordinates: [118.65, 30.3] } });
  await aNeed(portal, { title: "nowhere", visibility: "anonymous" });
  const now = portal.clock.now();
  await untilIndexed();
  for (const [filter, shown] of [
    [{}, ["there", "here"]],
    [{ text: "联系" }, ["here"]],
    [{ text: "13800138000" }, []],
  ] as const) {
    const { points, total } = await needPoints(portal, { filter, now });
    expect(points.map(({ title }) => title)).toEqual(shown);
    expect(total).toBe(shown.length);
    const bounds = [118.5, 30.2, 118.7, 30.4] as const;
    const found = await needClusters(portal, { filter, now }, { bounds, level: 14, apart: 0.5 });
    expect(found.clusters.map(({ need }) => need?.title).sort()).toEqual(shown.toSorted());
    expect([found.shown, found.total]).toEqual([shown.length, shown.length]);
  }
});

test("lists go along an index in its order: no scan of needs and no sorting", async () => {
  const filters: NeedFilter[] = [
    {},
    { days: "30" },
    { state: "closed" },
    { category: "transport" },
    { territory: "liuwan" },
    { category: "transport", territory: "liuwan", kind: "help", state: "waiting" },
  ];
  for (const filter of filters) {
    const plan = await planOf(filter);
    expect(plan, JSON.stringify(filter)).toMatch(/SEARCH needs USING INDEX needs_public/);
    expect(plan, JSON.stringify(filter)).not.toMatch(/SCAN needs|TEMP B-TREE/);
  }
});

test("a category with its second level and what was merged into it is found by an index, never by reading all", async () => {
  const plan = await planOf({ category: "transport", codes: ["transport", "parking", "roads"] });
  expect(plan).toMatch(/SEARCH needs USING INDEX needs_public/);
  expect(plan).not.toMatch(/SCAN needs/);
});

test("map and list ask the database for what they show by its key alone, and cheaply for what changed", async () => {
  for (let at = 0; at < 3; at++) await aNeed(portal);
  await portal.needMap.current();
  await aNeed(portal);
  const asked = { filter: {}, now: portal.clock.now() };
  const plans = await plansOf(portal, async (read) => {
    const needMap = openNeedMap({ db: { ...portal.db, read }, log: silentLog });
    const deps = { db: { ...portal.db, read }, needMap };
    await needMap.current();
    await aNeed(portal);
    await publicNeeds(deps, asked, { size: 20 });
    await needPoints(deps, asked);
  });
  expect(plans.length).toBeGreaterThan(4);
  for (const plan of plans)
    for (const [, step] of plan.matchAll(/SCAN (\S+)/g))
      expect(["CONSTANT", "changed"], plan).toContain(step);
});

/** The plan of the statement that the list really sends. */
async function planOf(filter: NeedFilter): Promise<string> {
  const now = portal.clock.now();
  const statement = publicNeedRows(portal.db.read, filter, now, 21, `${now}~z`).toSQL();
  const plan = await portal.db.client.execute({
    sql: `EXPLAIN QUERY PLAN ${statement.sql}`,
    args: statement.params.map(String),
  });
  return plan.rows.map((row) => String(row.detail)).join("\n");
}
