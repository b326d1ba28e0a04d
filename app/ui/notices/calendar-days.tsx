import { daysBetween } from "#app/domain/calendar/civil-date.ts";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import type { NoticeDay } from "#app/domain/notices/notice-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { InOwnLanguage } from "#app/ui/primitives/in-own-language.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";
import { PhaseMark } from "./phase-mark.tsx";

/** Days of notices in their order: what happens, to which notice of which plan, and how long it is still open. */
export function CalendarDays({ days }: { days: readonly NoticeDay[] }) {
  const { t, lang, now, zone } = usePage();
  const today = civilDateOf(now, zone);
  return (
    <ul className="plain-list calendar-days">
      {days.map(({ day, what, number, title, phase, closesOn, version, planTitle, planTitleEn }) => (
        <li key={`${what} ${number}`}>
          <p>
            <strong>
              <Day at={day} /> {t(`notices.calendar.day.${what}`)}
            </strong>{" "}
            <a href={`/notices/${number}`}>
              <InOwnLanguage words={title} />
            </a>
          </p>
          <p className="facts">
            <PhaseMark phase={phase} />
            {phase === "open" && (
              <span>{t("notices.clock.left", { count: daysBetween(today, closesOn) })}</span>
            )}
            <span>{t("notices.of-version", { plan: lang === "en" ? planTitleEn : planTitle, version })}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
