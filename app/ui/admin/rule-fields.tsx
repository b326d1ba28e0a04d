import { deadlineUnits } from "#app/domain/calendar/deadline-rule.ts";
import { ruleSources } from "#app/domain/calendar/rule-validity.ts";
import { useT } from "#app/ui/page-context.tsx";
import { SelectField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

/** A new version of a rule: how long, on what it stands, and from when to when. */
export function RuleFields({ form }: { form: FormState }) {
  const t = useT();
  return (
    <>
      <div className="field-pair">
        <TextField
          {...{ name: "length", form, required: true, inputMode: "numeric" as const }}
          label={t("admin.fact.length")}
        />
        <SelectField
          {...{ name: "unit", form, required: true, label: t("admin.fact.unit") }}
          choices={deadlineUnits.map((value) => ({ value, label: t(`admin.unit.${value}`) }))}
        />
      </div>
      <SelectField
        {...{ name: "source", form, required: true, label: t("admin.fact.source") }}
        choices={ruleSources.map((value) => ({ value, label: t(`admin.word.source-${value}`) }))}
      />
      <TextField
        {...{ name: "basisZh", form, required: true, maxLength: 200 }}
        label={t("admin.fact.basis-zh")}
      />
      <TextField
        {...{ name: "basisEn", form, required: true, maxLength: 300 }}
        label={t("admin.fact.basis-en")}
      />
      <TextField
        {...{ name: "article", form, maxLength: 40 }}
        label={t("admin.fact.article")}
        hint={t("admin.article-hint")}
      />
      <div className="field-pair">
        <TextField
          {...{ name: "validFrom", form, required: true, type: "date" }}
          label={t("admin.fact.from")}
          hint={t("admin.from-hint")}
        />
        <TextField
          {...{ name: "validUntil", form, type: "date" }}
          label={t("admin.fact.until")}
          hint={t("admin.until-hint")}
        />
      </div>
    </>
  );
}
