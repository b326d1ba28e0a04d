import type { ChangedClause } from "#app/domain/consultations/result/consulted-on.ts";
import { versionPath } from "#app/domain/plans/plan-paths.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { CompareClauses } from "#app/ui/plans/compare-clauses.tsx";

const noNames = { clauses: {}, goals: {}, layers: {} };

/** How the clause reads in the plan's next version, against the one that was consulted on. */
export function ChangedClausePart({ changed }: { changed: ChangedClause }) {
  const { t } = usePage();
  const { planId, from, to, change } = changed;
  return (
    <section className="compare-page changed-clause">
      <p className="lead">{t("results.next-version", { from, to })}</p>
      <CompareClauses
        changes={[change]}
        names={{ before: noNames, after: noNames }}
        leading={{}}
        consulted={{}}
        all={true}
        readAt={{ before: versionPath(planId, from), after: versionPath(planId, to) }}
      />
      <p>
        <a href={`/plans/${planId}/compare?${new URLSearchParams({ from, to })}`}>
          {t("results.whole-comparison")}
        </a>
      </p>
    </section>
  );
}
