import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LayerGeometry } from "../../geo/geometry.ts";
import type { ClauseChange } from "./compare-clauses.ts";
import type { FieldChange, PartChange } from "./compare-fields.ts";
import type { FeatureChange } from "./compare-layers.ts";
import { turnedBlock } from "./compare-texts.ts";
import { type ComparedVersion, type Comparison, compareVersions, countsOf } from "./compare-versions.ts";
import { textOf, turned, wordPieces } from "./word-pieces.ts";

const line = fc
  .array(
    fc.constantFrom(
      "补齐",
      "步行",
      "网络",
      "，",
      "。",
      "红线",
      "不低于",
      "58%",
      "**慢行**",
      "[据](/policies/1)",
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""));
const lines = fc.array(line, { maxLength: 4 });
const table = fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });
const words = fc
  .array(
    fc.oneof(
      line,
      lines.map((items) => items.map((item) => `- ${item}`).join("\n")),
      lines.map((items) => items.map((item, at) => `${at + 1}. ${item}`).join("\n")),
      table.map((rows) => rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n")),
      fc.constantFrom("{{layer-zone}}", "{{figure-a}}", "## 节", "### 目", "```\n| a |\n```"),
    ),
    { maxLength: 4 },
  )
  .map((blocks) => blocks.join("\n\n"));
const name = fc.constantFrom("甲", "乙", "丙");
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const anchor = fc.integer({ min: 1, max: 9 }).map((at) => `c${at}`);
const yearValue = fc.record({
  year: fc.constantFrom(2020, 2025, 2035),
  value: fc.integer({ min: 0, max: 9 }),
});
const position = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))
  .map(([x, y]) => [118 + x / 1000, 30 + y / 1000] as [number, number]);
const geometry: fc.Arbitrary<LayerGeometry> = fc.oneof(
  position.map((coordinates) => ({ type: "Point" as const, coordinates })),
  fc
    .array(position, { minLength: 2, maxLength: 4 })
    .map((coordinates) => ({ type: "LineString" as const, coordinates })),
  fc.tuple(position, fc.integer({ min: 1, max: 9 })).map(([[x, y], size]) => ({
    type: "Polygon" as const,
    coordinates: [
      [
        [x, y],
        [x + size / 1000, y],
        [x, y + size / 1000],
        [x, y],
      ] as [number, number][],
    ],
  })),
);
const list = <Value>(value: fc.Arbitrary<Value>, key: (value: Value) => string) =>
  fc.uniqueArray(value, { selector: key, maxLength: 7 });
const version: fc.Arbitrary<ComparedVersion> = fc.record({
  clauses: list(
    fc.record({ anchor, number: name, heading: words, chapter: name, words }),
    ({ anchor }) => anchor,
  ),
  indicators: list(
    fc.record({
      ...{ code: name, name, nameEn: name, unit: name, base: maybe(yearValue), current: maybe(yearValue) },
      ...{ targets: fc.uniqueArray(yearValue, { selector: ({ year }) => year, maxLength: 3 }) },
      ...{ nature: fc.constantFrom("binding" as const, "expected" as const), source: name },
      ...{ goal: maybe(name), anchor: maybe(anchor) },
    }),
    ({ code }) => code,
  ),
  goals: list(
    fc.record({
      ...{ code: name, kind: fc.constantFrom("goal" as const, "strategy" as const), parent: maybe(name) },
      ...{ title: name, titleEn: name, anchor: maybe(anchor) },
    }),
    ({ code }) => code,
  ),
  terms: list(fc.record({ term: name, meaning: words, anchor: maybe(anchor) }), ({ term }) => term),
  layers: list(
    fc.record({
      ...{ code: name, kind: fc.constantFrom("zone" as const, "unit" as const), name, nameEn: name },
      ...{ precision: fc.constantFrom(2, 3, 6) },
      features: list(
        fc.record({ key: name, code: name, name, nameEn: name, anchor: maybe(anchor), geometry }),
        ({ key }) => key,
      ),
    }),
    ({ code }) => code,
  ),
});

describe("the comparison of two versions", () => {
  test("the other way round is its mirror image", () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        expect(compareVersions(b, a)).toEqual(mirrored(compareVersions(a, b)));
      }),
      { numRuns: 300 },
    );
  });

  test("of a version with itself finds nothing", () => {
    fc.assert(
      fc.property(version, (a) => {
        const found = compareVersions(a, a);
        expect(found.clauses.every(({ kind }) => kind === "same")).toBe(true);
        expect(found.clauses).toHaveLength(a.clauses.length);
        expect(Object.values(countsOf(found)).every((count) => count === 0)).toBe(true);
      }),
    );
  });

  test("says of each clause of either version what became of it", () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        const { clauses } = compareVersions(a, b);
        const anchors = clauses.map((change) => ("after" in change ? change.after : change.before).anchor);
        expect(anchors.toSorted()).toEqual(
          [...new Set([...a.clauses, ...b.clauses].map(({ anchor }) => anchor))].toSorted(),
        );
      }),
    );
  });
});

test("the pieces give back both texts, and turn round with them", () => {
  const anything = fc.oneof(words, fc.string({ unit: "grapheme", maxLength: 60 }));
  fc.assert(
    fc.property(anything, anything, (a, b) => {
      const pieces = wordPieces(a, b);
      expect([textOf(pieces, "before"), textOf(pieces, "after")]).toEqual([a, b]);
      expect(wordPieces(b, a)).toEqual(turned(pieces));
    }),
    { numRuns: 500 },
  );
});

test("words are compared as words, with their punctuation", () => {
  expect(
    wordPieces("到2035年，蓝绿空间占比不低于58%。", "到2035年，蓝绿空间占比不低于60%，稳步提高。"),
  ).toEqual([
    { kind: "same", text: "到2035年，蓝绿空间占比不低于" },
    { kind: "changed", before: "58", after: "60" },
    { kind: "same", text: "%" },
    { kind: "changed", before: "", after: "，稳步提高" },
    { kind: "same", text: "。" },
  ]);
});

const clause = (anchor: string, given = {}) => ({
  ...{ anchor, number: anchor, heading: "步行", chapter: "一", words: "补齐步行网络。" },
  ...given,
});
const nothing = { clauses: [], indicators: [], goals: [], terms: [], layers: [] };

test("a clause before which another was put is renumbered, not moved; one that changed places is moved", () => {
  const a = { ...nothing, clauses: [clause("a"), clause("b"), clause("c")] };
  const b = { ...nothing, clauses: [clause("new"), clause("b", { number: "x" }), clause("c"), clause("a")] };
  const found = compareVersions(a, b).clauses.flatMap((change) =>
    change.kind === "changed" ? [[change.after.anchor, change.isMoved, change.isRenumbered]] : [],
  );
  expect(found.toSorted()).toEqual([
    ["a", true, false],
    ["b", false, true],
  ]);
});

test("a target of another year is a field of its own", () => {
  const indicator = {
    ...{ code: "i", name: "绿地率", nameEn: "Green", unit: "%", base: null, current: null, source: "" },
    ...{ nature: "binding" as const, goal: null, anchor: null },
  };
  const version = (targets: { year: number; value: number }[]) => ({
    ...nothing,
    indicators: [{ ...indicator, targets }],
  });
  const before = version([
    { year: 2030, value: 40 },
    { year: 2035, value: 42 },
  ]);
  const { indicators } = compareVersions(before, version([{ year: 2035, value: 45 }]));
  expect(indicators[0]).toMatchObject({
    fields: [
      { field: "target", year: 2030, before: "40", after: null },
      { field: "target", year: 2035, before: "42", after: "45" },
    ],
  });
});

function mirrored(found: Comparison): Comparison {
  return {
    clauses: found.clauses.map(mirroredClause),
    indicators: found.indicators.map(mirroredPart),
    goals: found.goals.map(mirroredPart),
    terms: found.terms.map(mirroredPart),
    layers: found.layers.map(mirroredPart),
    features: found.features.map(mirroredFeature),
  };
}

function mirroredClause(change: ClauseChange): ClauseChange {
  if (change.kind === "added") return { kind: "removed", before: change.after };
  if (change.kind === "removed") return { kind: "added", after: change.before };
  if (change.kind === "same") return change;
  const { before, after, heading, words } = change;
  return {
    ...{ ...change, before: after, after: before },
    ...{ heading: heading && turned(heading), words: words?.map(turnedBlock) ?? null },
  };
}

function mirroredPart<Part>(change: PartChange<Part>): PartChange<Part> {
  if (change.kind === "added") return { kind: "removed", before: change.after };
  if (change.kind === "removed") return { kind: "added", after: change.before };
  const { before, after, fields } = change;
  return {
    ...{ kind: "changed", before: after, after: before },
    fields: fields.map(mirroredField),
  };
}

const mirroredField = (field: FieldChange): FieldChange => ({
  ...{ ...field, before: field.after, after: field.before },
});

function mirroredFeature(change: FeatureChange): FeatureChange {
  const { layer } = change;
  if (change.kind === "added") return { layer, kind: "removed", before: change.after };
  if (change.kind === "removed") return { layer, kind: "added", after: change.before };
  const { before, after, shape } = change;
  return {
    ...{ ...change, before: after, after: before, fields: change.fields.map(mirroredField) },
    shape: shape && { ...shape, before: shape.after, after: shape.before },
  };
}
