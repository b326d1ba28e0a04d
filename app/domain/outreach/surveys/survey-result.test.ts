import fc from "fast-check";
import { expect, test } from "vitest";
import { levels, surveyResult } from "./survey-result.ts";

const shown = (counts: [number, number, number, number, number]) => {
  const [five, four, three, two, one] = counts;
  return surveyResult({ 5: five, 4: four, 3: three, 2: two, 1: one }).rows.map(({ count }) => count);
};

test("shares are told with the number of answers", () => {
  const { n, rows } = surveyResult({ 5: 20, 4: 30, 3: 25, 2: 15, 1: 10 });
  expect(n).toBe(100);
  expect(rows[0]).toMatchObject({ level: 5, count: 20, share: 0.2 });
  expect(rows[0]?.low).toBeCloseTo(0.1334, 4);
});

test("a small cell is withheld, and so is another one when the sum would tell it", () => {
  expect(shown([20, 3, 2, 10, 0])).toEqual([20, null, null, 10, 0]);
  expect(shown([20, 30, 2, 10, 8])).toEqual([20, 30, null, 10, null]);
});

test("nobody can work a small cell out from the others and the sum", () => {
  const cell = fc.integer({ min: 0, max: 12 });
  fc.assert(
    fc.property(cell, cell, cell, cell, cell, (...counts) => {
      const seen = shown(counts);
      levels.forEach((_, at) => {
        const count = counts[at] ?? 0;
        if (count > 0 && count < 5) expect(seen[at]).toBeNull();
      });
      const hidden = seen.filter((count) => count === null).length;
      const filled = counts.filter((count) => count > 0).length;
      expect(hidden === 1 && filled > 1).toBe(false);
    }),
  );
});
