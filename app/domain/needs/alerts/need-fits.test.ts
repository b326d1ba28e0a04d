import fc from "fast-check";
import { expect, test } from "vitest";
import { wordsAsked } from "../../search/words-asked.ts";
import type { Category } from "../need-category.ts";
import { needGroups } from "../need-groups.ts";
import { needStates } from "../need-states.ts";
import { visibilities } from "../need-terms.ts";
import type { FollowedFilter } from "./alert-filter.ts";
import { alertKeys, needKeys } from "./alert-keys.ts";
import { cellsOfPoint } from "./area-cells.ts";
import type { FollowedNeed } from "./need-facts.ts";
import { needFits } from "./need-fits.ts";

const category = (given: Partial<Category> = {}): Category => ({
  ...{ name: { "zh-CN": "类", en: "Class" }, parent: null, theme: "x", order: 1, retired: false },
  ...{ mergedInto: null, ...given },
});
const taxonomy = new Map([
  ["transport", category()],
  ["buses", category({ parent: "transport" })],
  ["old-buses", category({ retired: true, mergedInto: "buses" })],
  ["health", category()],
]);
const cut = (text: string) => text.toLowerCase().split(" ").filter(Boolean);
const reading = { taxonomy, askedBy: (text: string) => wordsAsked(cut(text)) };
const codes = [...taxonomy.keys()];
const degrees = (from: number) => fc.double({ min: from, max: from + 0.1, noNaN: true });
const texts = ["小学 门口 没有 人行道", "路灯 灯 坏了 street lamp", "公交 公交站 站 远", "灯"];
const words = fc.constantFrom(...texts).map((text) => new Set(text.split(" ")));
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const need: fc.Arbitrary<FollowedNeed> = fc.record({
  numbers: fc.subarray(["2026-000001", "2026-000002"], { minLength: 1 }),
  kind: fc.constantFrom("help", "suggestion"),
  category: fc.constantFrom(...codes),
  state: fc.constantFrom(...needStates),
  visibility: fc.constantFrom(...visibilities),
  isPublic: fc.boolean(),
  mergedIntoId: fc.constantFrom(null, "other"),
  territoryId: fc.constantFrom(null, "liuwan", "dongjie"),
  unitId: fc.constantFrom(null, "transport", "parks"),
  planId: fc.constantFrom(null, "town"),
  clauseAnchor: fc.constantFrom(null, "c42"),
  lon: fc.oneof(fc.constant(null), degrees(118.6)),
  lat: fc.oneof(fc.constant(null), degrees(30.2)),
  words,
});
const filter: fc.Arbitrary<FollowedFilter> = fc
  .record({
    category: some(fc.constantFrom(...codes)),
    kind: some(fc.constantFrom("help" as const, "suggestion" as const)),
    state: some(fc.constantFrom(...needGroups)),
    clause: some(fc.constant("town#c42")),
    territory: some(fc.constantFrom("liuwan", "dongjie")),
    unit: some(fc.constantFrom("transport", "parks")),
    text: some(fc.constantFrom("路灯", "street LAMP", "灯", "站 公交", "没有", "lamp stre", "，。")),
    near: some(fc.tuple(degrees(118.6), degrees(30.2))),
    radius: some(fc.constantFrom("300" as const, "3000" as const)),
    bbox: some(fc.constant([118.62, 30.22, 118.68, 30.28] as const)),
    need: some(fc.constantFrom("2026-000001", "2026-000002")),
  })
  .map(({ ...all }) => all);

test("whatever fits an alert's filter carries one of the alert's signs: nothing is missed by looking among few", () => {
  fc.assert(
    fc.property(need, filter, (one, asked) => {
      if (!needFits(one, asked, reading)) return;
      const signs = new Set(needKeys(one, taxonomy));
      expect(alertKeys(asked, reading).some((key) => signs.has(key))).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

test("an alert has few signs, and a need as many whatever the number of alerts", () => {
  fc.assert(
    fc.property(need, filter, (one, asked) => {
      expect(alertKeys(asked, reading).length).toBeLessThanOrEqual(4);
      const cells = cellsOfPoint([118.6, 30.2]).length;
      const most = 5 + taxonomy.size + cells + one.words.size + one.numbers.length;
      expect(needKeys(one, taxonomy).length).toBeLessThanOrEqual(most);
    }),
  );
});

const shown: FollowedNeed = {
  numbers: ["2026-000001", "2026-000003"],
  ...{ kind: "help", category: "old-buses", state: "assigned", visibility: "public", isPublic: true },
  ...{ mergedIntoId: null, territoryId: "liuwan", unitId: null, planId: null, clauseAnchor: null },
  ...{ lon: 118.6, lat: 30.28, words: new Set(["路灯", "坏了", "street"]) },
};

test.each([
  [{}, true],
  [{ category: "transport" }, true],
  [{ category: "health" }, false],
  [{ category: "never-was" }, true],
  [{ text: "坏了 路灯" }, true],
  [{ text: "路灯 stre" }, true],
  [{ text: "stre 路灯" }, false],
  [{ text: " " }, false],
  [{ need: "2026-000001" }, true],
  [{ need: "2026-000003" }, true],
  [{ need: "2026-000002" }, false],
  [{ near: [118.6, 30.2801] as [number, number], radius: "300" as const }, true],
  [{ near: [118.61, 30.29] as [number, number] }, false],
])("the filter %j is right about a lamp in old buses", (asked, fits) =>
  expect(needFits(shown, asked, reading)).toBe(fits),
);

test.each([{ isPublic: false }, { state: "withdrawn" as const }])("what is %j fits nothing", (given) =>
  expect(needFits({ ...shown, ...given }, {}, reading)).toBe(false),
);

test("one without a public place lies nowhere", () => {
  const near = { near: [118.6, 30.28] as [number, number] };
  expect(needFits({ ...shown, visibility: "anonymous" }, near, reading)).toBe(false);
});
