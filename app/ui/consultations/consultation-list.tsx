import { daysBetween } from "#app/domain/calendar/civil-date.ts";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import type { ConsultationLine } from "#app/domain/consultations/consultation-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { InOwnLanguage } from "#app/ui/primitives/in-own-language.tsx";
import { ConsultationStateMark } from "./consultation-state-mark.tsx";

type Props = { lines: readonly ConsultationLine[]; base: "/consultations" | "/office/consultations" };

/** Consultations, each with where it stands, and the days that are left while it collects. */
export function ConsultationList({ lines, base }: Props) {
  const { t, now, zone } = usePage();
  const today = civilDateOf(now, zone);
  return (
    <ul className="plain-list">
      {lines.map(({ number, title, state, opensOn, closesOn }) => (
        <li key={number}>
          <a href={`${base}/${number}`}>
            <InOwnLanguage words={title} />
          </a>
          <span className="facts">
            <ConsultationStateMark state={state} />
            {state === "collecting" && closesOn && (
              <strong>{t("notices.clock.left", { count: daysBetween(today, closesOn) })}</strong>
            )}
            {opensOn && closesOn && <span>{t("notices.days", { from: opensOn, until: closesOn })}</span>}
            <span>{number}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
