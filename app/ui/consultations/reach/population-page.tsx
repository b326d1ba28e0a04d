import type { ParticipationTerm } from "#app/domain/consultations/reach/participation-term.ts";
import type { ReferencePopulation } from "#app/domain/consultations/reach/reference-population.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { grouped } from "#app/ui/primitives/count.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { PopulationFields } from "./population-fields.tsx";

type Props = {
  title: string;
  form: FormState;
  labels: Record<string, string>;
  terms: readonly ParticipationTerm[];
  earlier: readonly ReferencePopulation[];
};

/** The population of one territory, and what was kept of it before. */
export function PopulationPage({ title, form, labels, terms, earlier }: Props) {
  const t = useT();
  return (
    <>
      <OfficeNav here="/office/populations" />
      <p className="crumb">
        <a href="/office/populations">{t("reach.population.title")}</a>
      </p>
      <h1>{title}</h1>
      <p className="lead">{t("reach.population.form-lead")}</p>
      <form className="form" method="post">
        <FormProblems form={form} labels={labels} />
        <PopulationFields form={form} terms={terms} />
        <p className="acts">
          <button className="btn" type="submit">
            {t("reach.population.keep")}
          </button>
        </p>
      </form>
      {earlier.length > 0 && (
        <section>
          <h2>{t("reach.population.earlier")}</h2>
          <ul className="plain-list">
            {earlier.map(({ validFrom, total, source, countedOn }) => (
              <li key={validFrom}>
                {t("reach.population.line", {
                  ...{ from: validFrom, total: grouped(total), source, day: countedOn },
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
