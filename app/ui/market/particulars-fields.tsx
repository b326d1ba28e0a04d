import { entityFields } from "#app/domain/market/entity-terms.ts";
import { useT } from "#app/ui/page-context.tsx";
import { ChoiceField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

/** Name, legal representative and fields, as in the licence. */
export function ParticularsFields({ form }: { form: FormState }) {
  const t = useT();
  return (
    <>
      <TextField
        {...{ name: "name", form, required: true, maxLength: 80, autoComplete: "organization" }}
        label={t("market.particulars.name")}
        hint={t("market.particulars.name-hint")}
      />
      <TextField
        {...{ name: "legalRepresentative", form, required: true, maxLength: 40, autoComplete: "off" }}
        label={t("market.particulars.legal")}
        hint={t("market.particulars.legal-hint")}
      />
      <ChoiceField
        {...{ name: "fields[]", form, required: true }}
        label={t("market.particulars.fields")}
        choices={entityFields.map((value) => ({ value, label: t(`market.field.${value}`) }))}
      />
    </>
  );
}
