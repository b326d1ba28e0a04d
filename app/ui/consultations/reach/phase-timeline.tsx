import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { type Phase, phaseOn } from "#app/domain/consultations/reach/phase.ts";
import { usePage } from "#app/ui/page-context.tsx";

/** The phases of a consultation one after the other: what each asks, when, and which ways it opens; today's is marked. */
export function PhaseTimeline({ phases }: { phases: readonly Phase[] }) {
  const { t, now, zone } = usePage();
  if (phases.length === 0) return null;
  const today = phaseOn(phases, civilDateOf(now, zone));
  return (
    <section>
      <h2>{t("reach.phase.title")}</h2>
      <ol className="phase-timeline">
        {phases.map((phase) => (
          <li key={phase.opensOn} aria-current={phase === today ? "step" : undefined}>
            <strong>{phase.name}</strong>{" "}
            <span className="facts">
              <span>{t("notices.days", { from: phase.opensOn, until: phase.closesOn })}</span>
              {phase === today && <strong>{t("reach.phase.now")}</strong>}
            </span>
            {phase.words && <p>{phase.words}</p>}
            <p className="quiet">
              {t("reach.phase.opens", {
                ways: phase.ways.map((way) => t(`reach.way.${way}`)).join(t("consultations.comma")),
              })}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
