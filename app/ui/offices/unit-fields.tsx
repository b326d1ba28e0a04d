import type { RecordChoices } from "#app/domain/administration/register-fact.ts";
import { unitKinds } from "#app/domain/offices/unit-record.ts";
import { factWords } from "#app/ui/admin/fact-words.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { ChoiceField, SelectField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

/** A unit: what it is called, what it hangs under, and whether it still takes cases. */
export function UnitFields({ form, choices }: { form: FormState; choices: RecordChoices }) {
  const { t, lang } = usePage();
  const units = (choices.units ?? []).map(({ value, name }) => ({ value, label: factWords(t, lang, name) }));
  return (
    <>
      <TextField
        {...{ name: "unitId", form, required: true, maxLength: 60, label: t("admin.fact.key") }}
        hint={t("admin.unit-id-hint")}
      />
      <div className="field-pair">
        <TextField
          {...{ name: "name", form, required: true, maxLength: 80 }}
          label={t("admin.fact.name-zh")}
        />
        <TextField
          {...{ name: "nameEn", form, required: true, maxLength: 80 }}
          label={t("admin.fact.name-en")}
        />
      </div>
      <SelectField
        {...{ name: "unitKind", form, required: true, label: t("admin.fact.unit-kind") }}
        choices={unitKinds.map((value) => ({ value, label: t(`admin.word.unit-${value}`) }))}
      />
      <TextField {...{ name: "phone", form, maxLength: 40, label: t("admin.fact.phone") }} />
      <SelectField
        {...{ name: "parentId", form, empty: t("offices.none"), label: t("admin.fact.parent") }}
        choices={units}
      />
      <ChoiceField
        {...{ name: "retired", form: withDefault(form), required: true, label: t("admin.fact.state") }}
        choices={[
          { value: "no", label: t("admin.word.active") },
          { value: "yes", label: t("admin.word.retired") },
        ]}
      />
      <SelectField
        {...{ name: "heirId", form, empty: t("offices.none"), label: t("admin.fact.heir") }}
        hint={t("admin.heir-hint")}
        choices={units}
      />
    </>
  );
}

/** A new unit takes cases. */
const withDefault = (form: FormState): FormState =>
  form.values.retired ? form : { ...form, values: { ...form.values, retired: ["no"] } };
