import { expect, test } from "vitest";
import { closesCircle, weightedProgress } from "./weighted-progress.ts";

const child = (progress: number, weight = 1) => ({ progress, weight, state: "advancing" as const });

test("children count by their weight, and a parent is only done when all of them are", () => {
  expect(weightedProgress([child(100, 3), child(0, 1)])).toBe(75);
  expect(weightedProgress([child(99), child(100), child(100)])).toBe(99);
  expect(weightedProgress([child(100), child(100)])).toBe(100);
});

test("a terminated child no longer counts", () => {
  expect(weightedProgress([child(40), { ...child(0, 9), state: "terminated" }])).toBe(40);
});

test("a task without children, or with weightless ones, has no progress of this kind", () => {
  expect(weightedProgress([])).toBeUndefined();
  expect(weightedProgress([child(50, 0)])).toBeUndefined();
  expect(weightedProgress([{ ...child(50), state: "terminated" }])).toBeUndefined();
});

test("a task is never put under itself or its own descendant", () => {
  const parents = new Map([
    ["project", "annual"],
    ["annual", "five-year"],
    ["five-year", null],
  ]);
  expect(closesCircle(parents, "five-year", "project")).toBe(true);
  expect(closesCircle(parents, "project", "project")).toBe(true);
  expect(closesCircle(parents, "project", "five-year")).toBe(false);
});

test("a circle that stands in the data already does not hang the check", () => {
  const parents = new Map([
    ["a", "b"],
    ["b", "a"],
  ]);
  expect(closesCircle(parents, "c", "a")).toBe(false);
});
