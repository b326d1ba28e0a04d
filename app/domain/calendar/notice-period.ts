import { addDays, type CivilDate, daysBetween } from "./civil-date.ts";
import { dueOn } from "./deadline.ts";
import type { DeadlineRule } from "./deadline-rule.ts";
import type { LegalBasis } from "./rule-validity.ts";
import type { WorkingCalendar } from "./working-calendar.ts";
import { workingDaysBetween } from "./working-days.ts";

export type NoticeCheck =
  | { readonly ok: true; readonly provisional: boolean }
  | {
      readonly ok: false;
      readonly reason: "notice-too-short";
      /** Counted days, in the rule's unit. A last day on a rest day must run on, so `have` can equal `need` and still not do. */
      readonly have: number;
      readonly need: number;
      /** The first day on which it may close, or for a backward rule on which the event may be held. */
      readonly earliestClose: CivilDate;
      readonly basis: LegalBasis;
      readonly provisional: boolean;
    };

/**
 * Whether a notice that opens on one day and closes on another is as long as a minimum rule asks. Forward: from the opening
 * day, not counted, to the closing day, counted. Backward: from the announcement to the event, neither counted.
 */
export function checkNotice(
  rule: DeadlineRule,
  opensOn: CivilDate,
  closesOn: CivilDate,
  calendar: WorkingCalendar,
): NoticeCheck {
  if (rule.unit === "hours" || !rule.minimum) throw new RangeError(`${rule.id} sets no minimum of days`);
  const { earliestClose, provisional } = earliest(rule, opensOn, calendar);
  if (closesOn >= earliestClose) return { ok: true, provisional };
  return {
    ok: false,
    reason: "notice-too-short",
    have: counted(rule, opensOn, closesOn, calendar),
    need: rule.length,
    earliestClose,
    basis: rule.basis,
    provisional,
  };
}

function earliest(rule: DeadlineRule, opensOn: CivilDate, calendar: WorkingCalendar) {
  if (rule.direction === "forward") {
    const { due, provisional } = dueOn(rule, opensOn, calendar, "UTC");
    return { earliestClose: due, provisional };
  }
  let event = addDays(opensOn, rule.length + 1);
  let last = dueOn(rule, event, calendar, "UTC");
  while (last.due < opensOn) {
    event = addDays(event, 1);
    last = dueOn(rule, event, calendar, "UTC");
  }
  return { earliestClose: event, provisional: last.provisional };
}

function counted(
  rule: DeadlineRule,
  opensOn: CivilDate,
  closesOn: CivilDate,
  calendar: WorkingCalendar,
): number {
  const last = rule.direction === "forward" ? closesOn : addDays(closesOn, -1);
  if (last <= opensOn) return 0;
  return rule.unit === "working-days"
    ? workingDaysBetween(calendar, opensOn, last).days
    : daysBetween(opensOn, last);
}
