import { useT } from "#app/ui/page-context.tsx";
import { ChoiceField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

/** On or off. */
export function SwitchFields({ form }: { form: FormState }) {
  const t = useT();
  return (
    <ChoiceField
      {...{ name: "on", form, required: true, label: t("admin.fact.state") }}
      choices={[
        { value: "yes", label: t("admin.word.on") },
        { value: "no", label: t("admin.word.off") },
      ]}
    />
  );
}
