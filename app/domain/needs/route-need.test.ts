import { expect, test } from "vitest";
import { isInForce, type RoutedNeed, type RoutingRuleRow, routeNeed } from "./route-need.ts";

const rule = (id: string, terms: Partial<RoutingRuleRow> = {}): RoutingRuleRow => ({
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
  ...{ unitId: `unit-${id}`, planner: "territory", validFrom: "2026-01-01", validUntil: null, ...terms },
});
const need: RoutedNeed = { territoryId: "liuwan", category: "transport", kind: "complaint", planTier: null };
const ruleFor = (...rules: RoutingRuleRow[]) => routeNeed(need, rules, "office").rule?.id;

test("a rule fits when each of its terms is the need's", () => {
  expect(ruleFor(rule("a", { territoryId: "liuwan", category: "transport", kind: "complaint" }))).toBe("a");
  expect(ruleFor(rule("a", { territoryId: "hekou" }))).toBeUndefined();
  expect(ruleFor(rule("a", { category: "health" }))).toBeUndefined();
  expect(ruleFor(rule("a", { kind: "help" }))).toBeUndefined();
});

test("a rule for a plan's tier fits needs about such a plan only", () => {
  const county = rule("county", { planTier: "county" });
  expect(ruleFor(county)).toBeUndefined();
  expect(routeNeed({ ...need, planTier: "county" }, [county], "office").rule?.id).toBe("county");
});

test("priority comes before what a rule says more", () => {
  expect(ruleFor(rule("special", { territoryId: "liuwan" }), rule("first", { priority: 10 }))).toBe("first");
});

test("among equals the rule that says more wins, in whatever order they stand", () => {
  const general = rule("a", { territoryId: "liuwan" });
  const special = rule("b", { territoryId: "liuwan", category: "transport" });
  expect(ruleFor(general, special)).toBe("b");
  expect(ruleFor(special, general)).toBe("b");
});

test("of two that say as much the first by id wins, in whatever order they stand", () => {
  const one = rule("a", { category: "transport" });
  const other = rule("b", { territoryId: "liuwan" });
  expect(ruleFor(other, one)).toBe("a");
  expect(ruleFor(one, other)).toBe("a");
});

test("a need that no rule fits goes to the coordinating office, never to nowhere", () => {
  expect(routeNeed(need, [], "office")).toEqual({ rule: undefined, unitId: "office", planner: "none" });
});

test("a need outside every territory is not caught by a territory's rule", () => {
  const outside = { ...need, territoryId: null };
  expect(routeNeed(outside, [rule("a", { territoryId: "liuwan" })], "office").unitId).toBe("office");
  expect(routeNeed(outside, [rule("a", { category: "transport" })], "office").unitId).toBe("unit-a");
});

test("a rule is in force from its first to its last day", () => {
  const span = { validFrom: "2026-03-01", validUntil: "2026-03-31" };
  expect(["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"].map((day) => isInForce(span, day))).toEqual(
    [false, true, true, false],
  );
  expect(isInForce({ ...span, validUntil: null }, "2031-01-01")).toBe(true);
});
