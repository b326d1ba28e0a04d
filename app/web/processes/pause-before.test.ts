import { expect, test } from "vitest";
import { deathsInARow, pauseBefore } from "./pause-before.ts";

test("a place is filled at once, then later each time, and never later than half a minute", () => {
  expect([1, 2, 3, 4, 8, 9, 10, 1000].map(pauseBefore)).toEqual([
    0, 250, 500, 1000, 16_000, 30_000, 30_000, 30_000,
  ]);
});

test("one that served for a while dies for the first time", () => {
  expect(deathsInARow(5, 2000)).toBe(6);
  expect(deathsInARow(5, 61_000)).toBe(1);
});
