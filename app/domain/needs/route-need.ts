import type { CivilDate } from "../calendar/civil-date.ts";
import type { NeedCategory, NeedKind } from "./need-terms.ts";

/** One row of the routing rules: a field that is null fits every need. */
export type RoutingRuleRow = {
  id: string;
  label: string;
  /** Empty: the label stands for both languages. */
  labelEn: string;
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
  /** The first-level category that it belongs to: a rule for that one fits as well. */
  parentCategory?: NeedCategory | null;
  kind: NeedKind;
  planTier: string | null;
};

export type Route =
  | { rule: RoutingRuleRow; unitId: string; planner: RoutingRuleRow["planner"] }
  | { rule: undefined; unitId: string | null; planner: "none" };

/**
 * Where a need goes: the fitting rule of the highest priority, among equals the one that says more, then one for the
 * second level before one for the first, then the first by id.
 * What no rule fits goes to the coordinating office (首接负责).
 */
export function routeNeed(
  need: RoutedNeed,
  rules: readonly RoutingRuleRow[],
  coordinatingOfficeId: string | null,
): Route {
  const rule = rules.filter((each) => fits(each, need)).toSorted(beforeFor(need))[0];
  if (!rule) return { rule: undefined, unitId: coordinatingOfficeId, planner: "none" };
  return { rule, unitId: rule.unitId, planner: rule.planner };
}

/** Both ends of a rule's validity are included. */
export const isInForce = (
  { validFrom, validUntil }: Pick<RoutingRuleRow, "validFrom" | "validUntil">,
  day: CivilDate,
) => validFrom <= day && (validUntil === null || day <= validUntil);

export const asked = ["territoryId", "category", "kind", "planTier"] as const;

/** What of a rule does not fit a need. A rule for a first-level category fits its second level too. */
export const misfits = (rule: RoutingRuleRow, need: RoutedNeed) =>
  asked.filter(
    (field) =>
      rule[field] !== null &&
      rule[field] !== need[field] &&
      !(field === "category" && rule.category === need.parentCategory),
  );

const fits = (rule: RoutingRuleRow, need: RoutedNeed) => misfits(rule, need).length === 0;

const specificity = (rule: RoutingRuleRow) => asked.filter((field) => rule[field] !== null).length;

const weight = (one: RoutingRuleRow, other: RoutingRuleRow) =>
  other.priority - one.priority || specificity(other) - specificity(one);

/** Neither comes first by what they ask and how much they weigh. */
export const isEvenWith = (one: RoutingRuleRow, other: RoutingRuleRow) => weight(one, other) === 0;

const byId = (one: RoutingRuleRow, other: RoutingRuleRow) => (one.id < other.id ? -1 : 1);

/** The order of rules whatever the need. */
export const before = (one: RoutingRuleRow, other: RoutingRuleRow) => weight(one, other) || byId(one, other);

/** The order in which a need asks the rules. */
export const beforeFor = (need: RoutedNeed) => (one: RoutingRuleRow, other: RoutingRuleRow) =>
  weight(one, other) ||
  Number(other.category === need.category) - Number(one.category === need.category) ||
  byId(one, other);
