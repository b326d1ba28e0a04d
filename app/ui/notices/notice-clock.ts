import { daysBetween } from "#app/domain/calendar/civil-date.ts";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { dueOn } from "#app/domain/calendar/deadline.ts";
import type { Rulebook } from "#app/domain/calendar/rulebook.ts";
import { timeLeft } from "#app/domain/calendar/time-left.ts";
import type { NoticeDays } from "#app/domain/notices/notice-view.ts";
import type { Lang, Translate } from "#app/domain/text/language.ts";
import type { ClockView } from "#app/ui/primitives/clock.tsx";

type Reader = { t: Translate; lang: Lang; now: string; zone: string };

/** The clock of a notice: the days that are left to speak, then the promised result, then whether it was kept. */
export function noticeClock(notice: NoticeDays, book: Rulebook, reader: Reader): ClockView | undefined {
  const { phase, closesOn, resultOn, announcedAt } = notice;
  const { t } = reader;
  if (phase === "withdrawn" || phase === "discontinued") return undefined;
  if (phase === "coming" || phase === "open") return openClock(notice, book, reader);
  const { used, total, left, overdue } = resultTime(notice, book, reader, announcedAt ?? reader.now);
  const words = announcedAt
    ? t(overdue ? "notices.clock.missed" : "notices.clock.kept")
    : t(overdue ? "notices.clock.overdue" : "notices.clock.result", { count: left });
  return {
    ...{ left: words, used, total, paused: false, provisional: notice.provisional },
    duty: t("notices.clock.result-duty", { date: resultOn, closed: closesOn }),
    basis: basisOf(notice.resultRuleId, book, reader),
    tone: announcedAt && !overdue ? "done" : overdue ? "official" : "waiting",
  };
}

function openClock(notice: NoticeDays, book: Rulebook, reader: Reader): ClockView {
  const { phase, opensOn, closesOn, ruleId, provisional } = notice;
  const { t, now, zone } = reader;
  const today = civilDateOf(now, zone);
  const total = daysBetween(opensOn, closesOn);
  const left = daysBetween(today, closesOn);
  return {
    left:
      phase === "coming"
        ? t("notices.clock.coming", { date: opensOn })
        : t("notices.clock.left", { count: left }),
    duty: t("notices.clock.open-duty", { from: opensOn, until: closesOn }),
    basis: basisOf(ruleId, book, reader),
    ...{ used: Math.max(0, total - left), total, tone: "waiting", provisional, paused: false },
  };
}

function resultTime(notice: NoticeDays, { rules, calendar }: Rulebook, { zone }: Reader, at: string) {
  const overdue = civilDateOf(at, zone) > notice.resultOn;
  const rule = rules.find(({ id }) => id === notice.resultRuleId);
  if (!rule) return { used: 0, total: 0, left: 0, overdue };
  const time = timeLeft(dueOn(rule, notice.closesOn, calendar, zone), at, calendar);
  const { used = 0, total = 0 } = time.progress ?? {};
  return { used, total, overdue, left: overdue ? time.overdueBy : time.left };
}

function basisOf(ruleId: string, { rules }: Rulebook, { lang }: Reader): string {
  const basis = rules.find(({ id }) => id === ruleId)?.basis;
  return (lang === "en" ? basis?.en : basis?.zh) ?? "";
}
