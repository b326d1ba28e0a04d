import { expect, test } from "vitest";
import { addFractions, noFractions, percentOf, tellable } from "./rates.ts";

test("a share of nothing is nothing to tell, not zero", () => {
  expect(percentOf({ part: 0, whole: 0 })).toBeUndefined();
  expect(percentOf({ part: 0, whole: 3 })).toBe(0);
  expect(percentOf({ part: 1204, whole: 1486 })).toBe(81);
});

test("totals add what units count", () => {
  const unit = { ...noFractions(), solved: { part: 3, whole: 4 } };
  expect(addFractions(unit, unit).solved).toEqual({ part: 6, whole: 8 });
  expect(addFractions(unit, noFractions()).response).toEqual({ part: 0, whole: 0 });
});

test("a unit's share of fewer than five is not told", () => {
  expect(tellable({ part: 4, whole: 4 })).toBeUndefined();
  expect(tellable({ part: 4, whole: 5 })).toEqual({ part: 4, whole: 5 });
});
