import type { RecordChoices } from "#app/domain/administration/register-fact.ts";
import { factWords } from "#app/ui/admin/fact-words.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { AreaField, SelectField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { StateField } from "./policy-fields.tsx";

type Props = { form: FormState; choices: RecordChoices; isNew: boolean };

/** An article of a document: its summary in both languages, its words where they are held, its own dates. */
export function ArticleFields({ form, choices, isNew }: Props) {
  const { t, lang } = usePage();
  const documents = (choices.documentId ?? []).map(({ value, name }) => ({
    ...{ value, label: factWords(t, lang, name) },
  }));
  return (
    <>
      {isNew && (
        <>
          <SelectField
            {...{ name: "documentId", form, required: true, label: t("admin.fact.policy-document") }}
            choices={documents}
          />
          <TextField
            {...{ name: "articleNumber", form, required: true, maxLength: 7 }}
            label={t("admin.fact.article-number")}
            hint={t("admin.article-number-hint")}
          />
        </>
      )}
      <AreaField
        {...{ name: "summaryZh", form, required: true, rows: 3, maxLength: 600 }}
        label={t("admin.fact.summary-zh")}
      />
      <AreaField
        {...{ name: "summaryEn", form, required: true, rows: 3, maxLength: 1200 }}
        label={t("admin.fact.summary-en")}
      />
      <AreaField
        {...{ name: "articleWords", form, rows: 6, maxLength: 6000, label: t("admin.fact.article-words") }}
        hint={t("admin.article-words-hint")}
      />
      <div className="field-pair">
        <TextField
          {...{ name: "articleFrom", form, type: "date", label: t("admin.fact.from") }}
          hint={t("admin.article-from-hint")}
        />
        <TextField {...{ name: "articleUntil", form, type: "date", label: t("admin.fact.until") }} />
      </div>
      <StateField form={form} />
    </>
  );
}
