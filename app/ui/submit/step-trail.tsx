import { useT } from "#app/ui/page-context.tsx";
import type { StepName } from "./need-form-view.ts";

const steps = ["where", "what", "check"] as const;

/** Where one is among the three steps. */
export function StepTrail({ step }: { step: StepName }) {
  const t = useT();
  const at = steps.indexOf(step);
  return (
    <ol className="step-trail" aria-label={t("submit.steps")}>
      {steps.map((each, place) => (
        <li key={each} aria-current={each === step ? "step" : undefined} data-done={place < at || undefined}>
          {t(`submit.step.${each}`)}
        </li>
      ))}
    </ol>
  );
}
