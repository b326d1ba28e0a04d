import fc from "fast-check";
import { expect, test } from "vitest";
import { represented } from "./represented.ts";

const rule = { expectedAtLeast: 5, silence: true };
const flags = (...rows: [count: number, reference: number | null][]) =>
  represented(
    rows.map(([count, reference], at) => ({ code: String(at), count, reference })),
    rule,
  ).rows.map(({ flag }) => flag);
const parts = fc.array(fc.record({ count: fc.nat(60), reference: fc.integer({ min: 1, max: 9000 }) }), {
  minLength: 2,
  maxLength: 8,
});
const coded = (rows: readonly { count: number; reference: number | null }[]) =>
  rows.map((row, at) => ({ ...row, code: String(at) }));

test("a part that speaks far less than it is large is flagged, and one that does not speak at all is silent", () => {
  expect(flags([38, 500], [2, 500])).toEqual([null, "under"]);
  expect(flags([40, 500], [0, 500])).toEqual([null, "silent"]);
  expect(flags([22, 500], [18, 500])).toEqual([null, null]);
});

test("of few voices nothing is said that they can't bear", () => {
  expect(flags([6, 500], [1, 500])).toEqual([null, null]);
});

test("without a reference there are shares and nothing else; silence needs none", () => {
  const { comparable, rows } = represented(
    coded([
      { count: 30, reference: 900 },
      { count: 10, reference: null },
      { count: 0, reference: null },
    ]),
    rule,
  );
  expect(comparable).toBe(false);
  expect(rows.map(({ share, index, flag }) => [share, index, flag])).toEqual([
    [0.75, null, null],
    [0.25, null, null],
    [0, null, "silent"],
  ]);
});

test("an age that nobody named is flagged only where its figure bears that", () => {
  const ofAges = (...rows: [number, number | null][]) =>
    represented(coded(rows.map(([count, reference]) => ({ count, reference }))), {
      ...rule,
      silence: false,
    }).rows.map(({ flag }) => flag);
  expect(ofAges([40, 500], [0, 500])).toEqual([null, "under"]);
  expect(ofAges([40, null], [0, null])).toEqual([null, null]);
  expect(ofAges([0, 500], [0, 500])).toEqual([null, null]);
});

test("a part in which nobody lives is not silent", () => {
  expect(flags([30, 900], [0, 0])).toEqual([null, null]);
});

test("shares and expected shares each add up to one, and an index of one is a share that is expected", () => {
  fc.assert(
    fc.property(parts, (rows) => {
      const all = represented(coded(rows), rule);
      const sum = (name: "share" | "expected") =>
        all.rows.reduce((total, row) => total + (row[name] ?? 0), 0);
      expect(all.rows.reduce((total, { count }) => total + count, 0)).toBe(all.said);
      expect(sum("expected")).toBeCloseTo(1);
      if (all.said > 0) expect(sum("share")).toBeCloseTo(1);
      for (const { share, low, high, expected, index } of all.rows) {
        if (share === null || expected === null) continue;
        expect(low).toBeLessThanOrEqual(share + 1e-12);
        expect(high).toBeGreaterThanOrEqual(share - 1e-12);
        expect((index ?? 0) * expected).toBeCloseTo(share);
      }
    }),
  );
});

test("flags are monotone: with as many voices in all, who is heard less is flagged all the more, and who is larger too", () => {
  const size = fc.integer({ min: 1, max: 5000 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(300), size, size, (said, some, own, others) => {
      const count = Math.min(some, said);
      const flagged = (mine: number, reference: number) =>
        flags([mine, reference], [said - mine, others])[0] !== null;
      if (!flagged(count, own)) return;
      if (count > 0) expect(flagged(count - 1, own)).toBe(true);
      expect(flagged(count, own + 500)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
