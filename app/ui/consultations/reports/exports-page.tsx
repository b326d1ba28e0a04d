import { keptDays } from "#app/domain/consultations/reports/export-terms.ts";
import type { ExportsPage as Page } from "#app/domain/consultations/reports/export-view.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { ExportCrumb } from "./export-crumb.tsx";
import { ExportList } from "./export-list.tsx";
import { KindFields } from "./kind-fields.tsx";

/** Copies of a consultation to be taken along: ask for one, fetch those that are made. */
export function ExportsPage({ page, form }: { page: Page; form: FormState }) {
  const t = useT();
  const { number, consultation, mayAsk, mayName, mayKeepTemplates, exports } = page;
  return (
    <div className="office">
      <OfficeNav here="/office/consultations" />
      <ExportCrumb number={number} />
      <h1>{t("reports.title")}</h1>
      <p className="lead">{consultation}</p>
      {!mayAsk && <p className="note">{t("reports.not-yet")}</p>}
      {mayAsk && (
        <form method="post" className="form">
          <h2>{t("reports.ask")}</h2>
          <p className="hint">{t("reports.ask-lead", { days: keptDays.masked })}</p>
          <FormProblems form={form} labels={{ kind: t("reports.kind-field") }} />
          <input type="hidden" name="submissionKey" value={form.values.submissionKey?.[0] ?? ""} />
          <KindFields page={page} form={form} />
          <p className="acts">
            <button type="submit" className="btn">
              {t("reports.make")}
            </button>
            {mayName && (
              <a href={`/office/consultations/${number}/exports/named`}>{t("reports.with-names")}</a>
            )}
          </p>
        </form>
      )}
      {mayKeepTemplates && (
        <p>
          <a href="/office/report-templates">{t("reports.templates")}</a>
        </p>
      )}
      <h2>{t("reports.made")}</h2>
      <ExportList number={number} exports={exports} />
    </div>
  );
}
