import { expect, test } from "vitest";
import { type DeadlineRule, deadlineRule } from "./deadline-rule.ts";

const rule: DeadlineRule = {
  id: "plan-notice",
  matter: "plan-notice",
  length: 30,
  unit: "calendar-days",
  direction: "forward",
  convention: "civil-code",
  minimum: true,
  basis: { zh: "《城乡规划法》第二十六条", en: "Urban and Rural Planning Law, Article 26", article: "26" },
  source: "law",
  validFrom: "2020-01-01",
};

test("a well-formed rule is taken as it is", () => {
  expect(deadlineRule.parse(rule)).toEqual(rule);
});

test.each<[string, Partial<Record<keyof DeadlineRule, unknown>>]>([
  ["a length of nothing", { length: 0 }],
  ["half a day", { length: 1.5 }],
  ["an unknown unit", { unit: "fortnights" }],
  ["a convention of the other direction", { convention: "full-days-before" }],
  ["hours counted backward", { unit: "hours", direction: "backward", convention: "clock-hours" }],
  ["a law without its article", { basis: { zh: "某法", en: "Some law" } }],
  ["a basis in one language", { basis: { zh: "某法", en: "", article: "1" } }],
  ["a date that does not exist", { validFrom: "2026-02-30" }],
  ["an end before its beginning", { validUntil: "2019-12-31" }],
])("a rule with %s is refused", (_case, change) => {
  expect(deadlineRule.safeParse({ ...rule, ...change }).success).toBe(false);
});
