import fc from "fast-check";
import { expect, test } from "vitest";
import { meanOf, medianOf, numberRanges } from "./number-ranges.ts";

test("ranges are few and round, and every number lies in one", () => {
  const ends = fc.tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 0, max: 9000 }));
  fc.assert(
    fc.property(ends, fc.boolean(), ([least, span], whole) => {
      const most = least + span;
      const { from, width, count } = numberRanges(least, most, whole);
      expect(from).toBeLessThanOrEqual(least);
      expect(from + width * count).toBeGreaterThan(most);
      expect(count).toBeLessThanOrEqual(12);
      if (whole) expect(Number.isInteger(width)).toBe(true);
    }),
  );
});

test("mean and median of counted numbers are those of the numbers in a row", () => {
  const counted = fc.uniqueArray(fc.record({ value: fc.integer({ min: -50, max: 50 }), many: fc.nat(4) }), {
    selector: ({ value }) => value,
  });
  fc.assert(
    fc.property(counted, (counts) => {
      const all = counts
        .flatMap(({ value, many }) => Array.from({ length: many }, () => value))
        .toSorted((a, b) => a - b);
      const [low, high] = [all[Math.floor((all.length - 1) / 2)], all[Math.floor(all.length / 2)]];
      expect(medianOf(counts)).toBe(low === undefined || high === undefined ? null : (low + high) / 2);
      if (all.length === 0) expect(meanOf(counts)).toBeNull();
      else expect(meanOf(counts)).toBeCloseTo(all.reduce((sum, each) => sum + each, 0) / all.length, 9);
    }),
  );
});
