import { expect, test } from "vitest";
import { explainRoute } from "./explain-route.ts";
import type { RoutingRuleRow } from "./route-need.ts";
import { rivalsOf, shadowOf } from "./rule-reach.ts";

const rule = (id: string, given: Partial<RoutingRuleRow> = {}): RoutingRuleRow => ({
  ...{
    id,
    label: id,
    labelEn: "",
    priority: 0,
    territoryId: null,
    category: null,
    kind: null,
    planTier: null,
  },
  ...{ unitId: id, planner: "territory", validFrom: "2020-01-01", validUntil: null },
  ...given,
});
const need = { territoryId: "liuwan", category: "transport", kind: "help", planTier: null } as const;

test("one rule decides; each other says why it did not, in the order they are asked", () => {
  const rules = [
    rule("all"),
    rule("roads", { category: "transport" }),
    rule("water", { category: "green-water", territoryId: "hekou" }),
    rule("old", { priority: 9, validUntil: "2025-12-31" }),
  ];
  const told = explainRoute(need, rules, "2026-03-02").map(({ rule: { id }, verdict }) => [id, verdict]);
  expect(told).toEqual([
    ["old", { decides: false, why: "not-in-force" }],
    ["water", { decides: false, why: "does-not-fit", fields: ["territoryId", "category"] }],
    ["roads", { decides: true }],
    ["all", { decides: false, why: "comes-later" }],
  ]);
});

test("a rule that another always comes before is unreachable", () => {
  const wide = rule("wide", { priority: 5 });
  const narrow = rule("narrow", { category: "transport" });
  expect(shadowOf(narrow, [wide, narrow])?.id).toBe("wide");
  expect(shadowOf(wide, [wide, narrow])).toBeUndefined();
  // Once the wide one ends, the narrow one is reached.
  expect(shadowOf(narrow, [{ ...wide, validUntil: "2027-01-01" }, narrow])).toBeUndefined();
});

test("rules of one weight that send the same need elsewhere are rivals", () => {
  const one = rule("one", { category: "transport" });
  const other = rule("other", { territoryId: "liuwan" });
  expect(rivalsOf(one, [one, other]).map(({ id }) => id)).toEqual(["other"]);
  expect(rivalsOf(one, [one, { ...other, unitId: "one" }])).toEqual([]);
  expect(rivalsOf(one, [one, { ...other, validFrom: "2027-01-01", validUntil: null }])).toHaveLength(1);
  expect(rivalsOf({ ...one, validUntil: "2026-12-31" }, [{ ...other, validFrom: "2027-01-01" }])).toEqual([]);
});

test("a rule for a first-level category hides its second level's where it comes first, and never at the same weight", () => {
  const parentOf = (code: string) => (code === "roads" ? "transport" : null);
  const first = rule("a-first", { category: "transport" });
  const second = rule("second", { category: "roads" });
  expect(shadowOf(second, [{ ...first, priority: 1 }, second], parentOf)?.id).toBe("a-first");
  expect(shadowOf(second, [first, second], parentOf)).toBeUndefined();
  expect(
    shadowOf(rule("other", { category: "schools" }), [{ ...first, priority: 1 }], parentOf),
  ).toBeUndefined();
});
