import { versionPath } from "#app/domain/plans/plan-paths.ts";
import type { PlanPage } from "#app/domain/plans/plan-view.ts";
import { useT } from "#app/ui/page-context.tsx";

/** Where links to clauses that are no more arrive: it says in which version each stood. */
export function GoneClauses({ plan: { id, gone } }: { plan: PlanPage }) {
  const t = useT();
  if (gone.length === 0) return null;
  return (
    <section className="plan-part plan-gone" aria-labelledby="gone-title">
      <h2 id="gone-title">{t("reading.gone.title")}</h2>
      <p>{t("reading.gone.lead")}</p>
      <ul>
        {gone.map(({ anchor, number, heading, version }) => (
          <li key={anchor} id={anchor}>
            <a href={`${versionPath(id, version)}#${anchor}`}>
              <span lang="zh-CN">
                {number} {heading}
              </span>
            </a>{" "}
            {t("reading.gone.stood", { version })}
          </li>
        ))}
      </ul>
    </section>
  );
}
