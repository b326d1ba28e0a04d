import { passageTrack, type TrackStep } from "#app/domain/consultations/workbench/passage-steps.ts";
import { useT } from "#app/ui/page-context.tsx";

/** The steps that a passage has behind it, and those to come. */
export function PassageTrack({ track }: { track: Record<TrackStep, boolean> }) {
  const t = useT();
  return (
    <ol className="passage-track" aria-label={t("workbench.steps")}>
      {passageTrack.map((step) => (
        <li key={step} data-done={track[step] || undefined}>
          <span aria-hidden="true">{track[step] ? "✓" : "○"}</span> {t(`workbench.track.${step}`)}
          <span className="visually-hidden">{t(track[step] ? "workbench.done" : "workbench.to-come")}</span>
        </li>
      ))}
    </ol>
  );
}
