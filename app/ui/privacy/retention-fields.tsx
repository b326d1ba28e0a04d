import { useT } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

/** How many days, and on which basis. */
export function RetentionFields({ form }: { form: FormState }) {
  const t = useT();
  return (
    <>
      <TextField
        {...{ name: "days", form, required: true, inputMode: "numeric" as const }}
        label={t("admin.fact.kept-days")}
        hint={t("admin.kept-days-hint")}
      />
      <TextField
        {...{ name: "basis", form, required: true, maxLength: 200 }}
        label={t("admin.fact.basis-zh")}
      />
      <TextField
        {...{ name: "basisEn", form, maxLength: 300 }}
        label={t("admin.fact.basis-en")}
        hint={t("admin.rule-label-en-hint")}
      />
    </>
  );
}
