import { reportGrounds } from "#app/domain/moderation/review-terms.ts";
import { useT } from "#app/ui/page-context.tsx";
import { SelectField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

/** On which ground something is hidden: the list that readers report by. */
export function GroundField({ form, id, required }: { form: FormState; id?: string; required?: boolean }) {
  const t = useT();
  return (
    <SelectField
      {...{ form, name: "ground", label: t("moderation.ground"), empty: t("moderation.choose-ground") }}
      {...(id && { id })}
      {...(required && { required })}
      choices={reportGrounds.map((value) => ({ value, label: t(`needs.report-form.grounds.${value}`) }))}
    />
  );
}
