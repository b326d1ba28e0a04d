import type { CivilDate } from "../calendar/civil-date.ts";
import { civilDateOf, type Zone } from "../calendar/day-in-zone.ts";
import { type Deadline, dueOn, settle } from "../calendar/deadline.ts";
import type { Instant } from "../calendar/instant.ts";
import type { Pause } from "../calendar/pause.ts";
import { type LegalBasis, ruleInForce } from "../calendar/rule-validity.ts";
import type { Rulebook } from "../calendar/rulebook.ts";
import { type TimeLeft, timeLeft } from "../calendar/time-left.ts";
import type { NeedKind } from "./need-terms.ts";

/** What a need's clock depends on. A reopened need's clock starts when its round opened. */
export type NeedClockTerms = {
  kind: NeedKind;
  submittedAt: Instant;
  roundOpenedAt?: Instant | null;
  pauses: readonly Pick<Pause, "from" | "until">[];
  extendedDays: number;
};

export type NeedDeadline = {
  due: CivilDate;
  dueAt: Instant;
  ruleId: string;
  basis: LegalBasis;
  provisional: boolean;
  /** The whole reckoning: to extend it, or to see what is left. */
  deadline: Deadline;
};

/** Why a need has no due date, kept in `noDueReason`. */
export const noRuleInForce = "no-rule-in-force";

/** When a need must be answered, by the rule for its kind that was in force when its clock started; undefined without one. */
export function needDeadline(
  terms: NeedClockTerms,
  { calendar, rules }: Rulebook,
  zone: Zone,
): NeedDeadline | undefined {
  const opened = terms.roundOpenedAt ?? terms.submittedAt;
  const rule = ruleInForce(rules, `need-${terms.kind}`, civilDateOf(opened, zone));
  if (!rule) return undefined;
  const pauses = terms.pauses
    .filter(({ from }) => from >= opened)
    .map((pause) => ({ ...pause, reason: "waiting" }));
  const deadline = settle({ rule, opened, zone, extendedBy: terms.extendedDays, pauses }, calendar);
  const { due, dueAt, provisional } = deadline;
  return { due, dueAt, ruleId: rule.id, basis: rule.basis, provisional, deadline };
}

/** By when somebody must have spoken to the resident for the first time; undefined without a rule. */
export function firstContactDue(
  submittedAt: Instant,
  { calendar, rules }: Rulebook,
  zone: Zone,
): Deadline | undefined {
  const rule = ruleInForce(rules, "need-first-contact", civilDateOf(submittedAt, zone));
  return rule && dueOn(rule, submittedAt, calendar, zone);
}

/** What is left of a need's clock at a moment, in the rule's unit. */
export const needTimeLeft = ({ deadline }: NeedDeadline, now: Instant, { calendar }: Rulebook): TimeLeft =>
  timeLeft(deadline, now, calendar);
