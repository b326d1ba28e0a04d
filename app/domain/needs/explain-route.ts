import type { CivilDate } from "../calendar/civil-date.ts";
import {
  type asked,
  beforeFor,
  isInForce,
  misfits,
  type RoutedNeed,
  type RoutingRuleRow,
} from "./route-need.ts";

/** Why a rule did not decide: what did not fit, its days, or a rule that came before it. */
export type RuleVerdict =
  | { decides: true }
  | { decides: false; why: "not-in-force" }
  | { decides: false; why: "does-not-fit"; fields: (typeof asked)[number][] }
  | { decides: false; why: "comes-later" };

export type ExplainedRule = { rule: RoutingRuleRow; verdict: RuleVerdict };

/** Every rule in the order in which it is asked, and what it says to this need; at most one decides. */
export function explainRoute(
  need: RoutedNeed,
  rules: readonly RoutingRuleRow[],
  day: CivilDate,
): ExplainedRule[] {
  let decided = false;
  return rules.toSorted(beforeFor(need)).map((rule) => {
    const verdict = verdictOn(rule, need, day, decided);
    decided ||= verdict.decides;
    return { rule, verdict };
  });
}

function verdictOn(rule: RoutingRuleRow, need: RoutedNeed, day: CivilDate, decided: boolean): RuleVerdict {
  if (!isInForce(rule, day)) return { decides: false, why: "not-in-force" };
  const fields = misfits(rule, need);
  if (fields.length > 0) return { decides: false, why: "does-not-fit", fields };
  return decided ? { decides: false, why: "comes-later" } : { decides: true };
}
