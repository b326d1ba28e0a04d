import { daysBetween } from "#app/domain/calendar/civil-date.ts";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import type { NoticeLine } from "#app/domain/notices/notice-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { InOwnLanguage } from "#app/ui/primitives/in-own-language.tsx";
import { PhaseMark } from "./phase-mark.tsx";

/** Notices, each with where it stands, and the days that are left while it is open. */
export function NoticeList({ lines }: { lines: readonly NoticeLine[] }) {
  const { t, lang, now, zone } = usePage();
  const today = civilDateOf(now, zone);
  return (
    <ul className="plain-list">
      {lines.map(({ number, title, phase, opensOn, closesOn, version, ...plan }) => (
        <li key={number}>
          <a href={`/notices/${number}`}>
            <InOwnLanguage words={title} />
          </a>
          <span className="facts">
            <PhaseMark phase={phase} />
            {phase === "open" && (
              <strong>{t("notices.clock.left", { count: daysBetween(today, closesOn) })}</strong>
            )}
            <span>
              {t("notices.of-version", { plan: lang === "en" ? plan.planTitleEn : plan.planTitle, version })}
            </span>
            <span>{t("notices.days", { from: opensOn, until: closesOn })}</span>
            <span>{number}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
