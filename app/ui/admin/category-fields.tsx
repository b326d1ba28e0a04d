import type { RecordChoices } from "#app/domain/administration/register-fact.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { ChoiceField, SelectField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { factWords } from "./fact-words.ts";

type CategoryProps = { form: FormState; choices: RecordChoices; isNew: boolean };

/** A category of needs. */
export function CategoryFields({ form, choices, isNew }: CategoryProps) {
  const { t, lang } = usePage();
  const listed = (name: string) =>
    (choices[name] ?? []).map((each) => ({ value: each.value, label: factWords(t, lang, each.name) }));
  return (
    <>
      {isNew && (
        <TextField
          {...{ name: "code", form, required: true, maxLength: 40, label: t("admin.fact.code") }}
          hint={t("admin.code-hint")}
        />
      )}
      <div className="field-pair">
        <TextField
          {...{ name: "nameZh", form, required: true, maxLength: 20, label: t("admin.fact.name-zh") }}
        />
        <TextField
          {...{ name: "nameEn", form, required: true, maxLength: 40, label: t("admin.fact.name-en") }}
        />
      </div>
      <SelectField
        {...{ name: "parent", form, label: t("admin.fact.parent"), empty: t("admin.word.level-first") }}
        choices={listed("parent")}
      />
      <SelectField
        {...{ name: "theme", form, required: true, label: t("admin.fact.theme") }}
        empty={isNew ? t("tasks.office.choose") : undefined}
        choices={listed("theme")}
      />
      <TextField
        {...{ name: "order", form, required: true, inputMode: "numeric" as const }}
        label={t("admin.fact.order")}
        hint={t("admin.order-hint")}
      />
      <ChoiceField
        {...{ name: "state", form, required: true, label: t("admin.fact.state") }}
        choices={[
          { value: "offered", label: t("admin.word.offered") },
          { value: "retired", label: t("admin.word.retired") },
        ]}
      />
      <SelectField
        {...{ name: "mergedInto", form, label: t("admin.fact.merged-into"), empty: t("admin.nothing") }}
        hint={t("admin.merge-hint")}
        choices={listed("mergedInto")}
      />
    </>
  );
}
