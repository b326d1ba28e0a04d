import {
  isNarrowed,
  isWhole,
  type ResultFilter,
  resultPath,
} from "#app/domain/consultations/result/result-filter.ts";
import type { ResultCounts, ResultRow } from "#app/domain/consultations/result/result-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import type { Choice } from "#app/ui/primitives/field.tsx";
import { ResultCharts } from "./result-charts.tsx";
import { ResultCountsPart } from "./result-counts.tsx";
import { ResultFilterForm } from "./result-filter-form.tsx";
import { ResultTable } from "./result-table.tsx";
import { VerdictsSaid } from "./verdicts-said.tsx";

export type ResultInsideProps = {
  number: string;
  filter: ResultFilter;
  counts: ResultCounts;
  listed: { rows: ResultRow[]; earlier: ResultFilter | null; later: ResultFilter | null };
  subjects: readonly Choice[];
  units: readonly Choice[];
};

/** What a result says to everybody alike: the counts, the table, and on its first page the charts. */
export function ResultInside({ number, filter, counts, listed, subjects, units }: ResultInsideProps) {
  const t = useT();
  const { rows, earlier, later } = listed;
  return (
    <>
      <ResultCountsPart counts={counts} />
      <div>
        <h2 id="table">{t("results.table")}</h2>
        <ResultFilterForm {...{ number, filter, counts, subjects, units }} />
        {rows.length === 0 ? (
          <p className="quiet">{t(isNarrowed(filter) ? "results.none-such" : "results.none")}</p>
        ) : (
          <ResultTable {...{ rows, subjects }} />
        )}
        {(earlier || later) && (
          <nav className="acts" aria-label={t("shell.pages.label")}>
            {earlier && (
              <a className="btn plain" href={resultPath(number, earlier)} rel="prev">
                {t("consultations.earlier")}
              </a>
            )}
            {later && (
              <a className="btn plain" href={resultPath(number, later)} rel="next">
                {t("consultations.later")}
              </a>
            )}
          </nav>
        )}
      </div>
      {isWhole(filter) && (
        <section aria-labelledby="verdicts">
          <h2 id="verdicts">{t("results.verdict.counted")}</h2>
          <VerdictsSaid verdicts={counts.verdicts} />
        </section>
      )}
      {isWhole(filter) && <ResultCharts {...{ number, counts, subjects }} />}
    </>
  );
}
