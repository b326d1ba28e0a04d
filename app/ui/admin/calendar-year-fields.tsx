import { useT } from "#app/ui/page-context.tsx";
import { AreaField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

/** A year's days, pasted from the notice: a line or a JSON row each. */
export function CalendarYearFields({ form, isNew }: { form: FormState; isNew: boolean }) {
  const t = useT();
  return (
    <>
      {isNew ? (
        <TextField
          {...{ name: "year", form, required: true, maxLength: 4, inputMode: "numeric" as const }}
          label={t("admin.fact.year")}
        />
      ) : (
        <input type="hidden" name="year" value={form.values.year?.[0] ?? ""} />
      )}
      <AreaField
        {...{ name: "notice", form, required: true, rows: 18 }}
        label={t("admin.fact.notice")}
        hint={t("admin.notice-hint")}
      />
    </>
  );
}
