import { expect, test } from "vitest";
import { ruleInForce } from "./rule-validity.ts";

const rule = { id: "plan-notice", matter: "plan-notice", validFrom: "2020-01-01" };

test("the rule in force is the one whose span holds the day, both ends included", () => {
  const old = { ...rule, id: "old", validFrom: "2008-01-01", validUntil: "2019-12-31" };
  expect(ruleInForce([old, rule], "plan-notice", "2019-12-31")).toBe(old);
  expect(ruleInForce([old, rule], "plan-notice", "2020-01-01")).toBe(rule);
  expect(ruleInForce([old, rule], "plan-notice", "2007-12-31")).toBeUndefined();
  expect(ruleInForce([old, rule], "hearing-minutes", "2020-01-01")).toBeUndefined();
});

test("of two rules in force at once the later one counts, whatever their order", () => {
  const later = { ...rule, id: "later", validFrom: "2026-01-01" };
  expect(ruleInForce([later, rule], "plan-notice", "2026-06-01")).toBe(later);
  expect(ruleInForce([rule, later], "plan-notice", "2026-06-01")).toBe(later);
  expect(ruleInForce([rule, later], "plan-notice", "2025-06-01")).toBe(rule);
});
