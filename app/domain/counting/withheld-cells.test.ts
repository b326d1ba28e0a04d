import fc from "fast-check";
import { expect, test } from "vitest";
import { smallestCell, withheldCells } from "./withheld-cells.ts";

const held = (counts: number[]) => {
  const withheld = withheldCells(counts);
  return withheld && [...withheld].toSorted((a, b) => a - b);
};
const table = fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 6 });

test("small cells are held back, with another where the sum would tell them", () => {
  expect(held([20, 30, 0])).toEqual([]);
  expect(held([20, 3, 30, 9])).toEqual([1, 3]);
  expect(held([20, 3, 2, 10])).toEqual([1, 2]);
});

test("small cells that are together small take more with them", () => {
  expect(held([20, 1, 1, 10])).toEqual([1, 2, 3]);
});

test("a table in which nothing helps is not shown", () => {
  expect(held([3])).toBeUndefined();
  expect(held([3, 1, 0])).toBeUndefined();
  expect(held([1, 1, 1, 1, 1])).toBeUndefined();
});

test("no small cell is ever told, and an empty one always is", () => {
  fc.assert(
    fc.property(table, (counts) => {
      const withheld = withheldCells(counts);
      counts.forEach((count, at) => {
        if (count > 0 && count < smallestCell) expect(withheld?.has(at) ?? true).toBe(true);
        if (count === 0) expect(withheld?.has(at) ?? false).toBe(false);
      });
    }),
  );
});

/** Every way to fill so many cells that are not empty to a sum. */
const fillings = (cells: number, sum: number): number[][] =>
  cells === 0
    ? sum === 0
      ? [[]]
      : []
    : Array.from({ length: sum }, (_, one) => one + 1).flatMap((one) =>
        fillings(cells - 1, sum - one).map((others) => [one, ...others]),
      );

test("what is held back can't be undone: the sum and what is told leave each cell at least three sizes", () => {
  fc.assert(
    fc.property(table, (counts) => {
      const withheld = [...(withheldCells(counts) ?? [])];
      const sum = withheld.reduce((all, at) => all + (counts[at] ?? 0), 0);
      expect(sum === 0 || sum >= smallestCell).toBe(true);
      const ways = fillings(withheld.length, sum);
      withheld.forEach((_, place) => {
        expect(new Set(ways.map((way) => way[place])).size).toBeGreaterThan(2);
      });
    }),
    { numRuns: 300 },
  );
});
