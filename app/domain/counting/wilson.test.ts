import { expect, test } from "vitest";
import { wilson } from "./wilson.ts";

// Known values of the score interval without continuity correction (Newcombe 1998, table I, method 3).
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("%i of %i lies between %f and %f", (count, n, low, high) => {
  expect(wilson(count, n)?.low).toBeCloseTo(low, 4);
  expect(wilson(count, n)?.high).toBeCloseTo(high, 4);
});

test("of nobody there is no share, and the interval stays between none and all", () => {
  expect(wilson(0, 0)).toBeUndefined();
  expect(wilson(7, 7)?.high).toBe(1);
});
