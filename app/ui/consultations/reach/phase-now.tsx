import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { type Phase, phaseOn, phaseWays, wayOpensOn } from "#app/domain/consultations/reach/phase.ts";
import { usePage } from "#app/ui/page-context.tsx";

/** Before somebody writes: what today's phase takes, and when each other way opens. */
export function PhaseNow({ phases }: { phases: readonly Phase[] }) {
  const { t, now, zone } = usePage();
  const today = civilDateOf(now, zone);
  const phase = phaseOn(phases, today);
  if (!phase) return null;
  const list = (ways: readonly (typeof phaseWays)[number][]) =>
    ways.map((way) => t(`reach.way.${way}`)).join(t("consultations.comma"));
  const later = phaseWays.flatMap((way) => {
    const day = phase.ways.includes(way) ? undefined : wayOpensOn(phases, way, today);
    return day ? [t("reach.phase.later", { way: t(`reach.way.${way}`), day })] : [];
  });
  return (
    <p className="note">
      {t("reach.phase.takes", { name: phase.name, until: phase.closesOn, ways: list(phase.ways) })}{" "}
      {later.join(" ")}
    </p>
  );
}
