import { alertHears, alertPaces } from "#app/domain/needs/alerts/alert-terms.ts";
import { useT } from "#app/ui/page-context.tsx";
import { ChoiceField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

/** What to hear of, and how often; of one need it is every step. */
export function AlertFields({ form, one = false }: { form: FormState; one?: boolean }) {
  const t = useT();
  const choices = (name: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`alerts.${name}.${value}`) }));
  return (
    <>
      {one ? (
        <input type="hidden" name="hears" value="changes" />
      ) : (
        <ChoiceField
          name="hears"
          label={t("alerts.hears.label")}
          choices={choices("hears", alertHears)}
          required
          form={form}
        />
      )}
      <ChoiceField
        name="pace"
        label={t("alerts.pace.label")}
        hint={t("alerts.pace.hint")}
        choices={choices("pace", alertPaces)}
        required
        form={form}
      />
    </>
  );
}
