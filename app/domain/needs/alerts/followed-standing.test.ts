import { expect, test } from "vitest";
import { needStates } from "../need-states.ts";
import { followedStanding } from "./followed-standing.ts";

test("of every state of a public need something can be heard, but of what is closed, or taken back", () => {
  const others = needStates.map((state) => [state, followedStanding({ isPublic: true, state })] as const);
  expect(others.filter(([, standing]) => standing !== "open")).toEqual([
    ["closed", "closed"],
    ["withdrawn", "gone"],
  ]);
});

test("what is hidden, or never was, is gone whatever its state", () => {
  for (const state of needStates) expect(followedStanding({ isPublic: false, state })).toBe("gone");
  expect(followedStanding(undefined)).toBe("gone");
});
