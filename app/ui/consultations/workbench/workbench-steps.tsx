import { passageSteps } from "#app/domain/consultations/workbench/passage-steps.ts";
import type { StepCounts } from "#app/domain/consultations/workbench/workbench-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import type { FilterValues } from "./workbench-values.ts";

type Props = { at: string; counts: StepCounts; filter: FilterValues };

/** How many passages stand at each step, and how many are late: each leads to them. */
export function WorkbenchSteps({ at, counts: { steps, late }, filter }: Props) {
  const t = useT();
  const all = Object.values(steps).reduce((sum, many) => sum + many, 0);
  const link = (query: string, label: string, here: boolean) => (
    <a key={query} href={`${at}${query}`} aria-current={here ? "true" : undefined}>
      {label}
    </a>
  );
  const isAll = Object.keys(filter).length === 0;
  return (
    <nav className="facts opinion-list" aria-label={t("workbench.steps")}>
      {link("", t("workbench.all", { many: all }), isAll)}
      {passageSteps.map((step) =>
        link(
          `?step=${step}`,
          t("workbench.of", { name: t(`workbench.step.${step}`), many: steps[step] ?? 0 }),
          filter.step === step,
        ),
      )}
      {link("?late=1", t("workbench.of", { name: t("workbench.late"), many: late }), filter.late === "1")}
      {link("?mine=1", t("workbench.mine"), filter.mine === "1")}
    </nav>
  );
}
