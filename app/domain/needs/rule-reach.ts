import { asked, before, isEvenWith, type RoutingRuleRow } from "./route-need.ts";

/** The first-level category that a code belongs to; undefined or null for one of the first level. */
export type ParentOf = (category: string) => string | null | undefined;
const firstLevelOnly: ParentOf = () => null;

/** Whether every need that `narrow` fits is one that `wide` fits, on every day on which it holds. */
const covers = (wide: RoutingRuleRow, narrow: RoutingRuleRow, parentOf: ParentOf) =>
  asked.every(
    (field) =>
      wide[field] === null ||
      wide[field] === narrow[field] ||
      (field === "category" && isUnder(narrow, wide, parentOf)),
  ) &&
  wide.validFrom <= narrow.validFrom &&
  (wide.validUntil === null || (narrow.validUntil !== null && narrow.validUntil <= wide.validUntil));

/** A rule for a first-level category fits its second level too. */
const isUnder = (narrow: RoutingRuleRow, wide: RoutingRuleRow, parentOf: ParentOf) =>
  narrow.category !== null && parentOf(narrow.category) === wide.category;

/** Of rules of one weight, that for the second level is asked before that for the first. */
const goesFirst = (other: RoutingRuleRow, rule: RoutingRuleRow, parentOf: ParentOf) =>
  before(other, rule) < 0 && !(isEvenWith(other, rule) && isUnder(rule, other, parentOf));

/** Whether a need could fit both, on some day. */
const meet = (one: RoutingRuleRow, other: RoutingRuleRow) =>
  asked.every((field) => one[field] === null || other[field] === null || one[field] === other[field]) &&
  one.validFrom <= (other.validUntil ?? "9999") &&
  other.validFrom <= (one.validUntil ?? "9999");

const rank = ({ priority, ...rule }: RoutingRuleRow) =>
  `${priority} ${asked.filter((field) => rule[field] !== null).length}`;

/** A rule that never sends anything anywhere: another one always comes first. */
export const shadowOf = (
  rule: RoutingRuleRow,
  rules: readonly RoutingRuleRow[],
  parentOf: ParentOf = firstLevelOnly,
) =>
  rules.find(
    (other) => other.id !== rule.id && goesFirst(other, rule, parentOf) && covers(other, rule, parentOf),
  );

/** Rules of the same weight that send the same need elsewhere: only their names decide between them. */
export const rivalsOf = (rule: RoutingRuleRow, rules: readonly RoutingRuleRow[]) =>
  rules.filter(
    (other) =>
      other.id !== rule.id &&
      rank(other) === rank(rule) &&
      meet(other, rule) &&
      (other.unitId !== rule.unitId || other.planner !== rule.planner),
  );
