import fc from "fast-check";
import { expect, test } from "vitest";
import { scaleLength } from "./scale-length.ts";

test("a scale is 1, 2 or 5 times a power of ten", () => {
  expect([0.4, 99, 100, 199, 240, 4999, 5000].map(scaleLength)).toEqual([0.2, 50, 100, 100, 200, 2000, 5000]);
});

test("it has room, and takes more than a third of it", () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), (most) => {
      const long = scaleLength(most);
      expect(long).toBeLessThanOrEqual(most * (1 + 1e-9));
      expect(long).toBeGreaterThan(most / 3);
    }),
  );
});
