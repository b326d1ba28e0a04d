import { expect, test } from "vitest";
import { letPass } from "./overdue.ts";

const task = { state: "advancing", dueOn: "2026-06-30", since: "2026-03-01", milestones: [] } as const;

test("a task falls behind on the day after its due date, not on it", () => {
  expect(letPass(task, "2026-06-30")).toBeUndefined();
  expect(letPass(task, "2026-07-01")).toBe("2026-06-30");
});

test("an unreached milestone is let pass too, a reached one is not", () => {
  const milestones = [
    { dueOn: "2026-04-01", reachedOn: "2026-04-20" },
    { dueOn: "2026-05-01", reachedOn: null },
  ];
  expect(letPass({ ...task, milestones }, "2026-05-02")).toBe("2026-05-01");
  expect(letPass({ ...task, milestones }, "2026-05-01")).toBeUndefined();
});

test("a delay that was answered for is not told again", () => {
  const milestones = [{ dueOn: "2026-05-01", reachedOn: null }];
  expect(letPass({ ...task, since: "2026-05-10", milestones }, "2026-05-11")).toBeUndefined();
});
