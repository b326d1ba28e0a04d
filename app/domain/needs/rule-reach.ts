import { asked, before, type RoutingRuleRow } from "./route-need.ts";

/** Whether every need that `narrow` fits is one that `wide` fits, on every day on which it holds. */
const covers = (wide: RoutingRuleRow, narrow: RoutingRuleRow) =>
  asked.every((field) => wide[field] === null || wide[field] === narrow[field]) &&
  wide.validFrom <= narrow.validFrom &&
  (wide.validUntil === null || (narrow.validUntil !== null && narrow.validUntil <= wide.validUntil));

/** Whether a need could fit both, on some day. */
const meet = (one: RoutingRuleRow, other: RoutingRuleRow) =>
  asked.every((field) => one[field] === null || other[field] === null || one[field] === other[field]) &&
  one.validFrom <= (other.validUntil ?? "9999") &&
  other.validFrom <= (one.validUntil ?? "9999");

const rank = ({ priority, ...rule }: RoutingRuleRow) =>
  `${priority} ${asked.filter((field) => rule[field] !== null).length}`;

/** A rule that never sends anything anywhere: another one always comes first. */
export const shadowOf = (rule: RoutingRuleRow, rules: readonly RoutingRuleRow[]) =>
  rules.find((other) => other.id !== rule.id && before(other, rule) < 0 && covers(other, rule));

/** Rules of the same weight that send the same need elsewhere: only their names decide between them. */
export const rivalsOf = (rule: RoutingRuleRow, rules: readonly RoutingRuleRow[]) =>
  rules.filter(
    (other) =>
      other.id !== rule.id &&
      rank(other) === rank(rule) &&
      meet(other, rule) &&
      (other.unitId !== rule.unitId || other.planner !== rule.planner),
  );
