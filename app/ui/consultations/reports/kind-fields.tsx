import { exportKinds } from "#app/domain/consultations/reports/export-terms.ts";
import type { ExportsPage } from "#app/domain/consultations/reports/export-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { SelectField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

/** As what, and for a report in which form. */
export function KindFields({ page: { templates }, form }: { page: ExportsPage; form: FormState }) {
  const t = useT();
  const kinds = exportKinds.map((value) => ({ value, label: t(`reports.kind.${value}`) }));
  return (
    <>
      <SelectField name="kind" required label={t("reports.kind-field")} choices={kinds} form={form} />
      {templates.length > 0 && (
        <SelectField
          name="template"
          label={t("reports.template-field")}
          empty={t("reports.own-form")}
          choices={templates.map(({ id, name }) => ({ value: id, label: name }))}
          form={form}
        />
      )}
    </>
  );
}
