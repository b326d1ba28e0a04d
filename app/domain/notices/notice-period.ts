import type { CivilDate } from "../calendar/civil-date.ts";
import type { Zone } from "../calendar/day-in-zone.ts";
import { dueOn } from "../calendar/deadline.ts";
import { checkNotice } from "../calendar/notice-period.ts";
import { ruleInForce } from "../calendar/rule-validity.ts";
import type { Rulebook } from "../calendar/rulebook.ts";
import { type Decision, refuse } from "../decision.ts";

export type NoticePeriod = {
  ruleId: string;
  provisional: boolean;
  resultOn: CivilDate;
  resultRuleId: string;
};
/** Why the dates won't do, with what a page says of it: days left open, days asked for, the first lawful last day, the article. */
export type TooShort = {
  ok: false;
  reason: "notice-too-short";
  told: { have: number; need: number; earliest: CivilDate; zh: string; en: string };
};

/** Whether a plan may lie open from one day to another, and by when its result is promised (城乡规划法 26). */
export function noticePeriod(
  { rules, calendar }: Rulebook,
  { opensOn, closesOn }: { opensOn: CivilDate; closesOn: CivilDate },
  zone: Zone,
): Decision<NoticePeriod, "notice-rule-missing"> | TooShort {
  const rule = ruleInForce(rules, "plan-notice", opensOn);
  const resultRule = ruleInForce(rules, "consultation-result", opensOn);
  if (!rule || !resultRule) return refuse("notice-rule-missing");
  const checked = checkNotice(rule, opensOn, closesOn, calendar);
  if (!checked.ok) {
    const { have, need, earliestClose: earliest, basis } = checked;
    return { ok: false, reason: checked.reason, told: { have, need, earliest, zh: basis.zh, en: basis.en } };
  }
  const result = dueOn(resultRule, closesOn, calendar, zone);
  return {
    ok: true,
    ruleId: rule.id,
    provisional: checked.provisional || result.provisional,
    resultOn: result.due,
    resultRuleId: resultRule.id,
  };
}
