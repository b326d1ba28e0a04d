import { datums } from "#app/domain/geo/datum-names.ts";
import type { FileProblem } from "#app/domain/offices/read-territory-file.ts";
import { AdminNav } from "#app/ui/admin/admin-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { ChoiceField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

/** A file of territories to be looked at: nothing changes before its preview is confirmed. */
export function ImportPage({ form, problems }: { form: FormState; problems: readonly FileProblem[] }) {
  const t = useT();
  const suspected = problems.some(({ problem }) => problem.startsWith("datum-suspected"));
  return (
    <div className="office">
      <AdminNav here="/admin/territories" />
      <p className="crumb">
        <a href="/admin/territories">{t("admin.place.territories")}</a>
      </p>
      <h1>{t("offices.territories.import")}</h1>
      <p className="lead">{t("offices.territories.import-lead")}</p>
      <FormProblems form={form} labels={{ datum: t("offices.territories.datum") }} />
      {problems.length > 0 && (
        <ul className="records" aria-label={t("offices.territories.problems")}>
          {problems.map(({ at, problem, values }, place) => (
            <li key={`${place} ${problem}`}>
              {at !== null && <strong>{t("offices.territories.feature", { at })} </strong>}
              {t(`offices.territories.problem.${problem}`, values ?? {})}
            </li>
          ))}
        </ul>
      )}
      <form method="post" encType="multipart/form-data" className="form">
        <div className="field">
          <label htmlFor="f-file">{t("offices.territories.file")}</label>
          <p className="hint" id="h-file">
            {t("offices.territories.file-hint")}
          </p>
          <input
            id="f-file"
            type="file"
            name="file"
            required
            accept=".geojson,.json,application/geo+json,application/json"
            aria-describedby="h-file"
          />
        </div>
        <ChoiceField
          {...{ name: "datum", form, required: true, label: t("offices.territories.datum") }}
          choices={datums.map((value) => ({ value, label: t(`offices.territories.datums.${value}`) }))}
        />
        {suspected && (
          <label className="choice">
            <input type="checkbox" name="meant" value="yes" />
            <span>{t("offices.territories.meant")}</span>
          </label>
        )}
        <div>
          <button className="btn" type="submit">
            {t("offices.territories.check")}
          </button>
        </div>
      </form>
    </div>
  );
}
