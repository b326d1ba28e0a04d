import { useT } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

/** A territory's names; its outline comes from a file. */
export function NameFields({ form }: { form: FormState }) {
  const t = useT();
  return (
    <div className="field-pair">
      <TextField {...{ name: "name", form, required: true, maxLength: 80 }} label={t("admin.fact.name-zh")} />
      <TextField
        {...{ name: "nameEn", form, required: true, maxLength: 80 }}
        label={t("admin.fact.name-en")}
      />
    </div>
  );
}
