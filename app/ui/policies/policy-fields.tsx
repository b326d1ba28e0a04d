import { policyKinds } from "#app/domain/policies/policy-document.ts";
import { useT } from "#app/ui/page-context.tsx";
import { ChoiceField, SelectField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

/** A document of the library. */
export function PolicyFields({ form, isNew }: { form: FormState; isNew: boolean }) {
  const t = useT();
  return (
    <>
      {isNew && (
        <TextField
          {...{ name: "code", form, required: true, maxLength: 60, label: t("admin.fact.code") }}
          hint={t("admin.code-hint")}
        />
      )}
      <TextField
        {...{ name: "titleZh", form, required: true, maxLength: 80, label: t("admin.fact.title-zh") }}
      />
      <TextField
        {...{ name: "titleEn", form, required: true, maxLength: 200, label: t("admin.fact.title-en") }}
      />
      <SelectField
        {...{ name: "policyKind", form, required: true, label: t("admin.fact.policy-kind") }}
        choices={policyKinds.map((value) => ({ value, label: t(`admin.word.policy-${value}`) }))}
      />
      <div className="field-pair">
        <TextField
          {...{ name: "issuerZh", form, required: true, maxLength: 80, label: t("admin.fact.issuer-zh") }}
        />
        <TextField
          {...{ name: "issuerEn", form, required: true, maxLength: 160, label: t("admin.fact.issuer-en") }}
        />
      </div>
      <TextField {...{ name: "number", form, maxLength: 60, label: t("admin.fact.document-number") }} />
      <div className="field-pair">
        <TextField
          {...{ name: "validFrom", form, required: true, type: "date", label: t("admin.fact.from") }}
        />
        <TextField {...{ name: "validUntil", form, type: "date", label: t("admin.fact.until") }} />
      </div>
      <TextField
        {...{ name: "recordSource", form, required: true, maxLength: 300 }}
        label={t("admin.fact.record-source")}
        hint={t("admin.record-source-hint")}
      />
      <StateField form={form} />
    </>
  );
}

export function StateField({ form }: { form: FormState }) {
  const t = useT();
  return (
    <ChoiceField
      {...{ name: "state", form, required: true, label: t("admin.fact.state") }}
      choices={[
        { value: "offered", label: t("admin.word.offered") },
        { value: "retired", label: t("admin.word.retired") },
      ]}
    />
  );
}
