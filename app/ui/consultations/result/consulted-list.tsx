import { daysBetween } from "#app/domain/calendar/civil-date.ts";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import type { ConsultedOn } from "#app/domain/consultations/result/consulted-on.ts";
import { resultPath } from "#app/domain/consultations/result/result-filter.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { InOwnLanguage } from "#app/ui/primitives/in-own-language.tsx";
import { ConsultationStateMark } from "../consultation-state-mark.tsx";

type Props = {
  lines: readonly ConsultedOn[];
  /** A clause, as `subject-ref.ts` names it: each result is then read narrowed to it. */
  about?: string;
};

/** Consultations on a plan or a clause: those that run, and what was decided by those that ended. */
export function ConsultedList({ lines, about }: Props) {
  const { t, now, zone } = usePage();
  if (lines.length === 0) return null;
  const today = civilDateOf(now, zone);
  return (
    <section className="consulted-on" aria-labelledby="consulted">
      <h2 id="consulted">{t(about ? "results.on-clause" : "results.on-plan")}</h2>
      <ul className="plain-list">
        {lines.map(({ number, title, state, closesOn, passages }) => (
          <li key={number}>
            <a href={`/consultations/${number}`}>
              <InOwnLanguage words={title} />
            </a>
            <span className="facts">
              <ConsultationStateMark state={state} />
              {state === "collecting" && closesOn && (
                <strong>{t("notices.clock.left", { count: daysBetween(today, closesOn) })}</strong>
              )}
              {passages !== null && (
                <a href={resultPath(number, about ? { about } : {})}>
                  {t("results.decided", { count: passages })}
                </a>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
