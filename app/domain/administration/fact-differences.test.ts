import { expect, test } from "vitest";
import { factDifferences } from "./fact-differences.ts";

const length = { name: "length", text: "5" };
const unit = { name: "unit", word: "working-days" };

test("what stays the same is left out", () => {
  expect(factDifferences([length, unit], [{ name: "length", text: "7" }, unit])).toEqual([
    { name: "length", before: length, after: { name: "length", text: "7" } },
  ]);
});

test("what one side does not say is a difference too", () => {
  expect(factDifferences([length], [unit])).toEqual([
    { name: "unit", after: unit },
    { name: "length", before: length },
  ]);
});

test("a word and the same letters as text are different things", () => {
  expect(factDifferences([{ name: "unit", text: "working-days" }], [unit])).toHaveLength(1);
});
