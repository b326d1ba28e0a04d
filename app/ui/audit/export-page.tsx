import { exportPurposes } from "#app/domain/inspection/audit-filter.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { SelectField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { AuditFilterFields } from "./audit-filter-fields.tsx";

/** Before a copy is taken along: of what, and what for. */
export function ExportPage({ form }: { form: FormState }) {
  const t = useT();
  const purposes = exportPurposes.map((value) => ({ value, label: t(`audit.export.purpose.${value}`) }));
  return (
    <div className="office narrow">
      <OfficeNav here="/office/audit" />
      <p className="crumb">
        <a href="/office/audit">{t("audit.title")}</a>
      </p>
      <h1>{t("audit.export.title")}</h1>
      <p className="lead">{t("audit.export.lead")}</p>
      <form className="audit-filter" method="post" action="/office/audit/export">
        <FormProblems form={form} labels={{ purpose: t("audit.export.what-for") }} />
        <SelectField
          name="purpose"
          required
          choices={purposes}
          empty={t("audit.export.choose")}
          label={t("audit.export.what-for")}
          form={form}
        />
        <AuditFilterFields form={form} />
        <p className="acts">
          <button type="submit" className="btn">
            {t("audit.export.take")}
          </button>
        </p>
      </form>
    </div>
  );
}
