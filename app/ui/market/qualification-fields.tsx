import { qualificationKinds } from "#app/domain/market/entity-terms.ts";
import { useT } from "#app/ui/page-context.tsx";
import { DocumentField } from "#app/ui/primitives/document-field.tsx";
import { SelectField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

/** One qualification; the business licence comes first. */
export function QualificationFields({ form: given, first }: { form: FormState; first: boolean }) {
  const t = useT();
  const values: FormState["values"] = { kind: [first ? "business-licence" : "other"], ...given.values };
  const form = { ...given, values };
  return (
    <>
      <SelectField
        {...{ name: "kind", form, required: true }}
        label={t("market.qualifications.kind")}
        choices={qualificationKinds.map((value) => ({ value, label: t(`market.qualification.${value}`) }))}
      />
      <TextField
        {...{ name: "title", form, required: true, maxLength: 80 }}
        label={t("market.qualifications.title-label")}
        hint={t("market.qualifications.title-hint")}
      />
      <TextField
        {...{ name: "number", form, required: true, maxLength: 60, autoComplete: "off" }}
        label={t("market.qualifications.number-label")}
      />
      <TextField
        {...{ name: "issuer", form, required: true, maxLength: 80, autoComplete: "off" }}
        label={t("market.qualifications.issuer")}
      />
      <TextField
        {...{ name: "validUntil", form, type: "date" }}
        label={t("market.qualifications.until-label")}
        hint={t("market.qualifications.until-hint")}
      />
      <DocumentField
        label={t("market.qualifications.document")}
        hint={t("market.qualifications.document-hint")}
        required
      />
      <label className="choice">
        <input
          type="checkbox"
          name="documentPublic"
          value="on"
          defaultChecked={form.values.documentPublic?.[0] === "on"}
        />
        <span>{t("market.qualifications.document-public")}</span>
      </label>
    </>
  );
}
