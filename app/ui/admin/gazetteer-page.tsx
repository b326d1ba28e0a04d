import { datums } from "#app/domain/geo/datum-names.ts";
import type { PlaceImportLine } from "#app/domain/geo/gazetteer/place-import-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { ChoiceField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Pages } from "#app/ui/primitives/pages.tsx";
import { AdminNav } from "./admin-nav.tsx";
import { PlaceImports } from "./place-imports.tsx";

type Props = {
  kept: number;
  lines: readonly PlaceImportLine[];
  page: number;
  more: boolean;
  mayImport: boolean;
  form: FormState;
};

/** Names of places that people search by: how many were brought in, a file of more to look at, and the files of before. */
export function GazetteerPage({ kept, lines, page, more, mayImport, form }: Props) {
  const t = useT();
  return (
    <div className="office">
      <AdminNav here="/admin/gazetteer" />
      <h1>{t("admin.place.gazetteer")}</h1>
      <p className="lead">{t("admin.lead.gazetteer")}</p>
      <p>{t("basemaps.gazetteer.kept", { count: kept })}</p>
      {mayImport && (
        <>
          <h2>{t("basemaps.gazetteer.bring")}</h2>
          <FormProblems form={form} labels={{ datum: t("admin.fact.datum") }} />
          <form method="post" encType="multipart/form-data" className="form" action="/admin/gazetteer">
            <div className="field">
              <label htmlFor="f-file">{t("basemaps.gazetteer.file")}</label>
              <p className="hint" id="h-file">
                {t("basemaps.gazetteer.file-hint")}
              </p>
              <input
                {...{ id: "f-file", type: "file", name: "file", required: true }}
                accept=".csv,.geojson,.json,text/csv,application/geo+json"
                aria-describedby="h-file"
              />
            </div>
            <ChoiceField
              {...{ name: "datum", form, required: true, label: t("admin.fact.datum") }}
              choices={datums.map((value) => ({ value, label: t(`admin.word.datum-${value}`) }))}
            />
            <div>
              <button className="btn" type="submit">
                {t("basemaps.gazetteer.check")}
              </button>
            </div>
          </form>
        </>
      )}
      <h2>{t("basemaps.gazetteer.brought")}</h2>
      <PlaceImports lines={lines} />
      <Pages {...{ href: "/admin/gazetteer", page, more }} />
    </div>
  );
}
