import { daysBetween } from "#app/domain/calendar/civil-date.ts";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import type { Rulebook } from "#app/domain/calendar/rulebook.ts";
import { workingDaysBetween } from "#app/domain/calendar/working-days.ts";
import type { ConsultationPage } from "#app/domain/consultations/consultation-view.ts";
import type { Lang, Translate } from "#app/domain/text/language.ts";
import type { ClockView } from "#app/ui/primitives/clock.tsx";

type Reader = { t: Translate; lang: Lang; now: string; zone: string };

/** The clock of a consultation: the days that are left to speak, then those to the promised result, then whether it was kept. */
export function consultationClock(
  page: ConsultationPage,
  book: Rulebook,
  reader: Reader,
): ClockView | undefined {
  const { state, opensOn, closesOn, resultOn } = page;
  if (state === "draft" || state === "withdrawn" || !opensOn || !closesOn || !resultOn) return undefined;
  return state === "published" || state === "collecting"
    ? openClock(page, { opensOn, closesOn }, book, reader)
    : resultClock(page, { closesOn, resultOn }, book, reader);
}

function openClock(
  { state, ruleId, provisional }: ConsultationPage,
  { opensOn, closesOn }: { opensOn: string; closesOn: string },
  book: Rulebook,
  { t, lang, now, zone }: Reader,
): ClockView {
  const total = daysBetween(opensOn, closesOn);
  const left = daysBetween(civilDateOf(now, zone), closesOn);
  return {
    left:
      state === "published"
        ? t("notices.clock.coming", { date: opensOn })
        : t("notices.clock.left", { count: left }),
    duty: t("consultations.clock.open-duty", { from: opensOn, until: closesOn }),
    basis: basisOf(ruleId, book, lang),
    ...{ used: Math.max(0, total - left), total, tone: "waiting", provisional, paused: false },
  };
}

function resultClock(
  { answeredAt, resultRuleId, provisional }: ConsultationPage,
  { closesOn, resultOn }: { closesOn: string; resultOn: string },
  book: Rulebook,
  { t, lang, now, zone }: Reader,
): ClockView {
  const day = civilDateOf(answeredAt ?? now, zone);
  const late = day > resultOn;
  const total = workingDaysBetween(book.calendar, closesOn, resultOn).days;
  const used = Math.min(total, workingDaysBetween(book.calendar, closesOn, day).days);
  const count = Math.abs(workingDaysBetween(book.calendar, day, resultOn).days);
  const words = answeredAt
    ? t(late ? "notices.clock.missed" : "notices.clock.kept")
    : t(late ? "notices.clock.overdue" : "notices.clock.result", { count });
  return {
    ...{ left: words, used, total, paused: false, provisional },
    duty: t("notices.clock.result-duty", { date: resultOn, closed: closesOn }),
    basis: basisOf(resultRuleId, book, lang),
    tone: answeredAt && !late ? "done" : late ? "official" : "waiting",
  };
}

function basisOf(ruleId: string | null, { rules }: Rulebook, lang: Lang): string {
  const basis = rules.find(({ id }) => id === ruleId)?.basis;
  return (lang === "en" ? basis?.en : basis?.zh) ?? "";
}
