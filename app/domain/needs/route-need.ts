import type { CivilDate } from "../calendar/civil-date.ts";
import type { NeedCategory, NeedKind } from "./need-terms.ts";

/** One row of the routing rules: a field that is null fits every need. */
export type RoutingRuleRow = {
  id: string;
  label: string;
  priority: number;
  territoryId: string | null;
  category: NeedCategory | null;
  kind: NeedKind | null;
  planTier: string | null;
  unitId: string;
  /** `territory`: the planner appointed to the need's territory; `none`: the unit's officers alone. */
  planner: "territory" | "none";
  validFrom: CivilDate;
  validUntil: CivilDate | null;
};

export type RoutedNeed = {
  territoryId: string | null;
  category: NeedCategory;
  kind: NeedKind;
  planTier: string | null;
};

export type Route =
  | { rule: RoutingRuleRow; unitId: string; planner: RoutingRuleRow["planner"] }
  | { rule: undefined; unitId: string | null; planner: "none" };

/**
 * Where a need goes: the fitting rule of the highest priority, among equals the one that says more, then the first by id.
 * What no rule fits goes to the coordinating office (首接负责).
 */
export function routeNeed(
  need: RoutedNeed,
  rules: readonly RoutingRuleRow[],
  coordinatingOfficeId: string | null,
): Route {
  const rule = rules.filter((each) => fits(each, need)).toSorted(before)[0];
  if (!rule) return { rule: undefined, unitId: coordinatingOfficeId, planner: "none" };
  return { rule, unitId: rule.unitId, planner: rule.planner };
}

/** Both ends of a rule's validity are included. */
export const isInForce = (
  { validFrom, validUntil }: Pick<RoutingRuleRow, "validFrom" | "validUntil">,
  day: CivilDate,
) => validFrom <= day && (validUntil === null || day <= validUntil);

export const asked = ["territoryId", "category", "kind", "planTier"] as const;

const fits = (rule: RoutingRuleRow, need: RoutedNeed) =>
  asked.every((field) => rule[field] === null || rule[field] === need[field]);

const specificity = (rule: RoutingRuleRow) => asked.filter((field) => rule[field] !== null).length;

export const before = (one: RoutingRuleRow, other: RoutingRuleRow) =>
  other.priority - one.priority || specificity(other) - specificity(one) || (one.id < other.id ? -1 : 1);
