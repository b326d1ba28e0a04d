import type { LegalBasis } from "#app/domain/calendar/rule-validity.ts";
import type { Rulebook } from "#app/domain/calendar/rulebook.ts";
import type { TimeLeft } from "#app/domain/calendar/time-left.ts";
import { type NeedClockTerms, needDeadline, needTimeLeft } from "#app/domain/needs/need-deadline.ts";
import { isOpenNeed } from "#app/domain/needs/need-states.ts";
import type { Lang, Translate } from "#app/domain/text/language.ts";
import type { ClockView } from "#app/ui/primitives/clock.tsx";
import { type DueFacts, dueMark } from "./due-mark.ts";

/** A need's row gives all but the pauses and the unit's name in the reader's language. */
export type NeedClockFacts = NeedClockTerms &
  DueFacts & {
    dueRuleId: string | null;
    dueProvisional: boolean;
    answeredAt: string | null;
    unitName?: string;
  };

type Reader = { t: Translate; lang: Lang; now: string; zone: string };

/** The clock of a need in words: what is left, who owes the answer, on which basis. Undefined where nothing runs or ran. */
export function needClock(need: NeedClockFacts, book: Rulebook, reader: Reader): ClockView | undefined {
  const { dueOn, dueAt, answeredAt } = need;
  if (!dueOn || !dueAt) return undefined;
  if (isOpenNeed(need.state)) return runningClock({ ...need, dueOn, dueAt }, book, reader);
  if (!answeredAt) return undefined;
  const { t } = reader;
  const kept = answeredAt <= dueAt;
  const { used, total } = spent(need, book, reader, answeredAt);
  return {
    left: t(kept ? "needs.clock.kept" : "needs.clock.missed"),
    duty: t("needs.clock.was-due", { date: dueOn }),
    basis: basisOf(need, book, reader),
    used,
    total,
    tone: kept ? "done" : "official",
    provisional: need.dueProvisional,
    paused: false,
  };
}

function runningClock(
  need: NeedClockFacts & { dueOn: string; dueAt: string },
  book: Rulebook,
  reader: Reader,
): ClockView {
  const { t, now, zone } = reader;
  const mark = dueMark(t, need, { calendar: book.calendar, now, zone });
  const by = need.unitName ?? t("needs.clock.office");
  const { used, total } = spent(need, book, reader, now);
  const paused = need.state === "waiting";
  return {
    left: mark?.words ?? "",
    duty: t(paused ? "needs.clock.duty-of-resident" : "needs.clock.duty", { date: need.dueOn, unit: by }),
    basis: basisOf(need, book, reader),
    used,
    total,
    tone: mark?.overdue ? "official" : "waiting",
    provisional: need.dueProvisional,
    paused,
  };
}

/** The bar: units of the rule used at a moment, of all. A source's own due date has no rule to count by. */
function spent(
  need: NeedClockFacts,
  book: Rulebook,
  { zone }: Reader,
  at: string,
): { used: number; total: number } {
  const deadline = need.dueRuleId === "source" ? undefined : needDeadline(need, book, zone);
  const left: TimeLeft | undefined = deadline && needTimeLeft(deadline, at, book);
  return left?.progress ?? { used: 0, total: 0 };
}

function basisOf(need: NeedClockFacts, { rules }: Rulebook, { t, lang }: Reader): string {
  if (need.dueRuleId === "source") return t("needs.clock.from-source");
  const rule = rules.find(({ id }) => id === need.dueRuleId);
  const basis: LegalBasis | undefined = rule?.basis;
  if (!rule || !basis) return t("needs.clock.from-source");
  const words = lang === "en" ? basis.en : basis.zh;
  const counted = t(`needs.clock.length.${rule.unit}`, { count: rule.length });
  return need.extendedDays > 0
    ? t("needs.clock.basis-extended", { basis: words, counted, days: need.extendedDays })
    : t("needs.clock.basis", { basis: words, counted });
}
