import { versionPath } from "#app/domain/plans/plan-paths.ts";
import type { PlanPage, ShownFigure } from "#app/domain/plans/plan-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { ShownBy } from "./shown-by.tsx";

/** A picture of the plan with its title, in words too. What may not be shown is not there. */
export function PlanFigure({
  plan,
  figure,
}: {
  plan: Pick<PlanPage, "id" | "version">;
  figure: ShownFigure | undefined;
}) {
  const { lang } = usePage();
  if (!figure) return null;
  const { code, title, alt } = figure;
  const src = `${versionPath(plan.id, plan.version)}/figures/${encodeURIComponent(code)}`;
  return (
    <figure className="plan-figure">
      <a href={src}>
        <img src={src} alt={alt} loading="lazy" />
      </a>
      <figcaption>
        <strong>{title}</strong>
        <span lang={lang}>
          <ShownBy {...figure} />
        </span>
      </figcaption>
    </figure>
  );
}
