import { exportPurposes, keptDays } from "#app/domain/consultations/reports/export-terms.ts";
import type { ExportsPage } from "#app/domain/consultations/reports/export-view.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { SelectField, TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { ExportCrumb } from "./export-crumb.tsx";
import { KindFields } from "./kind-fields.tsx";

/** A copy with names: what for, which is kept and shown to whoever supervises. */
export function NamedExportPage({ page, form }: { page: ExportsPage; form: FormState }) {
  const t = useT();
  const purposes = exportPurposes.map((value) => ({ value, label: t(`reports.purpose.${value}`) }));
  const labels = {
    kind: t("reports.kind-field"),
    purpose: t("reports.purpose-field"),
    words: t("reports.words-field"),
  };
  return (
    <div className="office narrow">
      <OfficeNav here="/office/consultations" />
      <ExportCrumb number={page.number} within />
      <h1>{t("reports.named-title")}</h1>
      <p className="lead">{page.consultation}</p>
      {page.mayName ? (
        <form method="post" className="form">
          <p className="note">{t("reports.named-lead", { days: keptDays.full })}</p>
          <FormProblems form={form} labels={labels} />
          <input type="hidden" name="submissionKey" value={form.values.submissionKey?.[0] ?? ""} />
          <KindFields page={page} form={form} />
          <SelectField
            name="purpose"
            required
            choices={purposes}
            empty={t("consultations.choose")}
            label={labels.purpose}
            form={form}
          />
          <TextField name="words" required maxLength={200} label={labels.words} form={form} />
          <div>
            <button type="submit" className="btn">
              {t("reports.make")}
            </button>
          </div>
        </form>
      ) : (
        <p className="note">{t("reports.not-yet")}</p>
      )}
    </div>
  );
}
