import type { FileProblem } from "#app/domain/consultations/reach/population-file.ts";
import type { TerritoryPopulation } from "#app/domain/consultations/reach/reference-population.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { usePage, useT } from "#app/ui/page-context.tsx";
import { grouped } from "#app/ui/primitives/count.tsx";
import { DocumentField } from "#app/ui/primitives/document-field.tsx";
import { FlowCell, FlowHead, FlowRow, FlowTable } from "#app/ui/primitives/flow-table.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type Props = {
  lines: readonly TerritoryPopulation[];
  columns: readonly string[];
  kept: number | null;
  form: FormState;
  problems: readonly FileProblem[];
};

/** How many people live where, as participation is measured against: each territory, and a file for all of them. */
export function PopulationsPage({ lines, columns, kept, form, problems }: Props) {
  const t = useT();
  return (
    <>
      <OfficeNav here="/office/populations" />
      <h1>{t("reach.population.title")}</h1>
      <p className="lead">{t("reach.population.lead")}</p>
      {kept !== null && (
        <p className="note" role="status">
          {t("reach.population.kept", { count: kept })}
        </p>
      )}
      <Lines lines={lines} />
      <h2>{t("reach.population.file")}</h2>
      <p>{t("reach.population.file-lead")}</p>
      <p className="words">
        <code>{columns.join(",")}</code>
      </p>
      <form className="form" method="post" encType="multipart/form-data">
        <FormProblems form={form} labels={{}} />
        <Problems problems={problems} />
        <DocumentField
          label={t("reach.population.table")}
          hint={t("reach.population.table-hint")}
          kinds=""
          required
          accept=".csv,text/csv"
        />
        <p className="acts">
          <button className="btn" type="submit">
            {t("reach.population.bring-in")}
          </button>
        </p>
      </form>
    </>
  );
}

function Lines({ lines }: Pick<Props, "lines">) {
  const { t, lang } = usePage();
  const heads = (["territory", "total", "source", "validFrom"] as const).map((head) =>
    t(`reach.population.${head}`),
  );
  return (
    <FlowTable label={t("reach.population.title")} className="brief" heads={heads}>
      {lines.map(({ territoryId, name, nameEn, population }) => (
        <FlowRow key={territoryId}>
          <FlowHead>
            <a href={`/office/populations/${territoryId}`}>{lang === "en" ? nameEn : name}</a>
          </FlowHead>
          <FlowCell head={heads[1] ?? ""}>
            {population ? grouped(population.total) : t("reach.population.none")}
          </FlowCell>
          <FlowCell head={heads[2] ?? ""}>
            {population
              ? t("reach.population.said-by", { source: population.source, day: population.countedOn })
              : "—"}
          </FlowCell>
          <FlowCell head={heads[3] ?? ""}>{population?.validFrom ?? "—"}</FlowCell>
        </FlowRow>
      ))}
    </FlowTable>
  );
}

function Problems({ problems }: Pick<Props, "problems">) {
  const t = useT();
  if (problems.length === 0) return null;
  return (
    <ul className="wrong">
      {problems.map(({ line, column, problem }) => (
        <li key={`${line} ${column} ${problem}`}>
          {t("reach.population.problem", { line, column, problem: t(`errors.${problem}`) })}
        </li>
      ))}
    </ul>
  );
}
