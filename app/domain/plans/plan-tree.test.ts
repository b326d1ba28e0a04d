import { expect, test } from "vitest";
import { type PlanBranch, planTree } from "./plan-tree.ts";

const plan = (id: string, parentId: string | null, given = {}) => ({
  ...{ id, parentId, tier: "county" as const, kind: "master" as const, title: id },
  ...given,
});
type Plan = ReturnType<typeof plan>;
const names = (branches: PlanBranch<Plan>[]): unknown[] =>
  branches.map(({ plan, under }) => (under.length > 0 ? [plan.id, names(under)] : plan.id));

test("plans stand under the plan above them, the highest tier first", () => {
  const plans = [
    plan("unit", "county"),
    plan("city", null, { tier: "city" }),
    plan("county", "city"),
    plan("stray", "gone"),
  ];
  expect(names(planTree(plans))).toEqual([["city", [["county", ["unit"]]]], "stray"]);
});

test("plans that name each other as parents are each shown once", () => {
  expect(names(planTree([plan("a", "b"), plan("b", "a"), plan("self", "self")]))).toEqual([
    ["a", ["b"]],
    "self",
  ]);
});
