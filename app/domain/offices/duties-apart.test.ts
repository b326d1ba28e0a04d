import { expect, test } from "vitest";
import { conflictsOf } from "./duties-apart.ts";

test("an inspector holds nothing else, whichever of the two came first", () => {
  expect(conflictsOf("inspector", ["planner"])).toEqual([{ with: "planner", weight: "refused" }]);
  expect(conflictsOf("planner", ["inspector"])).toEqual([{ with: "inspector", weight: "refused" }]);
});

test("a moderator who also drafts is warned of, not refused", () => {
  expect(conflictsOf("moderator", ["coordinator", "planner"])).toEqual([
    { with: "coordinator", weight: "warned" },
    { with: "planner", weight: "warned" },
  ]);
});

test("several territories of one planner are no conflict", () => {
  expect(conflictsOf("planner", ["planner", "officer"])).toEqual([]);
});
