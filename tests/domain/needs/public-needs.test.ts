import { beforeEach, expect, test } from "vitest";
import type { NeedFilter } from "#app/domain/needs/need-filter.ts";
import { needMarks, needPoints } from "#app/domain/needs/need-map-queries.server.ts";
import { publicNeedRows, publicNeeds } from "#app/domain/needs/need-queries.server.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aTown } from "#tests/factories/people.ts";
import { plansOf } from "#tests/setup/plans-of.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
});

const list = (filter: NeedFilter = {}, after?: string, size = 20) =>
  publicNeeds(portal.db.read, { filter, now: portal.clock.now() }, { size, after });
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

test("the drawn map marks what the live map shows: what has a public place, found by its words as they are shown", async () => {
  await aNeed(portal, { title: "here", words: "请打 13800138000 联系" });
  await aNeed(portal, { title: "there" });
  await aNeed(portal, { title: "nowhere", visibility: "anonymous" });
  const now = portal.clock.now();
  for (const [filter, shown] of [
    [{}, ["there", "here"]],
    [{ text: "联系" }, ["here"]],
    [{ text: "13800138000" }, []],
  ] as const) {
    const marks = await needMarks(portal.db.read, { filter, now }, 300);
    expect(marks.points.map(({ title }) => title)).toEqual(shown);
    const { points, total } = await needPoints(portal.db.read, { filter, now }, {});
    expect(marks.points).toEqual(points.map(({ title, state, lon, lat }) => ({ title, state, lon, lat })));
    expect(marks.total).toBe(total);
  }
  const newest = await needMarks(portal.db.read, { filter: {}, now }, 1);
  expect([newest.points.map(({ title }) => title), newest.total]).toEqual([["there"], 2]);
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

test("the map by category goes along the index of categories, by its second level too, and sorts no more than it found", async () => {
  const now = portal.clock.now();
  for (const [filter, sorts] of [
    [{ category: "transport" }, false],
    [{ category: "transport", codes: ["transport", "parking", "roads"] }, true],
  ] as const) {
    const asked = { filter, now };
    const plans = await plansOf(portal, async (reads) => {
      await needPoints(reads, asked, { box: [118, 30, 119, 31] });
      await needMarks(reads, asked, 300);
    });
    expect(plans).toHaveLength(2);
    for (const plan of plans) {
      const searches = plan.match(/(SEARCH|SCAN) needs.*/g);
      expect(new Set(searches)).toEqual(
        new Set(["SEARCH needs USING INDEX needs_public_category (is_public=? AND category=?)"]),
      );
      expect(/TEMP B-TREE/.test(plan)).toBe(sorts);
    }
  }
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
