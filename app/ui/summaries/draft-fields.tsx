import { mostQuotes } from "#app/domain/summaries/summary-form.ts";
import type { ChoosableNeed } from "#app/domain/summaries/summary-view.ts";
import { categoryOptions } from "#app/ui/needs/category-options.ts";
import { categoryWord } from "#app/ui/needs/need-words.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { AreaField, SelectField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { NeedTicks } from "./need-picker.tsx";

/** What a summary is written with; the same fields for a new one and for a draft. */
export function DraftFields({ form, needs }: { form: FormState; needs: readonly ChoosableNeed[] }) {
  const { t, lang, categories } = usePage();
  const options = categoryOptions(categories, lang);
  // A summary of a category that was retired since keeps it.
  const chosen = form.values.category?.[0] ?? "";
  const old = { value: chosen, label: chosen && categoryWord(t, chosen) };
  return (
    <>
      <TextField
        {...{ name: "title", form, required: true, maxLength: 60 }}
        label={t("summaries.office.title")}
        hint={t("summaries.office.title-hint")}
      />
      <AreaField
        {...{ name: "asked", form, required: true, maxLength: 2000 }}
        label={t("summaries.asked")}
        hint={t("summaries.office.asked-hint")}
      />
      <AreaField
        {...{ name: "evidence", form, required: true, maxLength: 2000 }}
        label={t("summaries.evidence")}
        hint={t("summaries.office.evidence-hint")}
      />
      <SelectField
        {...{ name: "category", form, required: true, label: t("summaries.office.category") }}
        empty={t("summaries.office.choose")}
        choices={chosen === "" || options.some(({ value }) => value === chosen) ? options : [...options, old]}
      />
      <fieldset className="field">
        <legend>{t("summaries.its-all-needs")}</legend>
        <p className="hint">{t("summaries.office.needs-hint")}</p>
        <NeedTicks needs={needs} ticked />
      </fieldset>
      <TextField
        {...{ name: "more", form, label: t("summaries.office.more"), hint: t("summaries.office.more-hint") }}
      />
      <QuoteFields form={form} needs={needs.filter(({ isPublic }) => isPublic)} />
    </>
  );
}

function QuoteFields({ form, needs }: { form: FormState; needs: readonly ChoosableNeed[] }) {
  const { t } = usePage();
  return (
    <fieldset className="field">
      <legend>
        {t("summaries.quotes")}
        <span className="optional">{t("forms.optional")}</span>
      </legend>
      <p className="hint">{t("summaries.office.quotes-hint")}</p>
      {needs.map(({ number, title, quotable }) => (
        <details key={number} className="quotable">
          <summary>{t("summaries.quote-of", { number, title })}</summary>
          <p className="words">{quotable}</p>
        </details>
      ))}
      {Array.from({ length: mostQuotes }, (_, at) => (
        <div className="quote-row" key={at}>
          <select
            name="quoteNeed[]"
            aria-label={t("summaries.office.quote-need", { at: at + 1 })}
            defaultValue={form.values["quoteNeed[]"]?.[at] ?? ""}
          >
            <option value="">{t("summaries.office.choose")}</option>
            {needs.map(({ number, title }) => (
              <option key={number} value={number}>
                {t("summaries.quote-of", { number, title })}
              </option>
            ))}
          </select>
          <textarea
            name="quoteWords[]"
            rows={2}
            aria-label={t("summaries.office.quote-words", { at: at + 1 })}
            defaultValue={form.values["quoteWords[]"]?.[at] ?? ""}
          />
        </div>
      ))}
    </fieldset>
  );
}
