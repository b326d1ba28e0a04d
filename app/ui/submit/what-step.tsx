import { needKinds, visibilities } from "#app/domain/needs/need-terms.ts";
import { categoryOptions } from "#app/ui/needs/category-options.ts";
import { kindWord, visibilityWord } from "#app/ui/needs/need-words.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { AreaField, ChoiceField, SelectField, TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Carried, DefaultButton } from "./carried.tsx";
import { draftWords } from "./draft-words.ts";
import type { WhatView } from "./need-form-view.ts";
import { pathOf } from "./path-of.ts";
import { PhotoFields } from "./photo-fields.tsx";
import { SpecialNotice } from "./special-notice.tsx";

const own = [
  ...["step", "kind", "category", "title", "words", "visibility", "personalDispute", "underEighteen"],
  ...["clause", "photo", "photos", "without"],
];

/** Step two: what. In elder mode everything that has a sensible default is folded away. */
export function WhatStep({ form: given, view }: { form: FormState; view: WhatView }) {
  const { t, lang, elder, url, categories } = usePage();
  const form = {
    ...given,
    values: { visibility: ["public"], ...(elder ? { kind: ["suggestion"] } : {}), ...given.values },
  };
  return (
    <>
      <FormProblems
        form={
          view.refused.length > 0 ? { ...form, errors: { ...form.errors, photos: "photos-not-taken" } } : form
        }
        labels={{
          words: t("submit.what.words"),
          category: t("submit.what.category"),
          kind: t("submit.what.kind"),
        }}
      />
      <form
        method="post"
        action={pathOf(url)}
        encType="multipart/form-data"
        className="form"
        data-enhance="draft"
        {...draftWords(t)}
      >
        <DefaultButton intent="to-check" />
        <input type="hidden" name="step" value="what" />
        <Carried form={form} except={own} />
        {view.special && <SpecialNotice route={view.special} />}
        <AreaField
          name="words"
          form={form}
          label={t("submit.what.words")}
          hint={t("submit.what.words-hint")}
          rows={7}
          required
        />
        <p className="hint not-allowed">{t("submit.what.not-allowed")}</p>
        <SelectField
          name="category"
          form={form}
          label={t("submit.what.category")}
          empty={t("submit.what.category-empty")}
          choices={categoryOptions(categories, lang)}
          required
        />
        {!elder && <KindField form={form} />}
        <PhotoFields photos={view.photos} refused={view.refused} />
        {!elder && <VisibilityFields form={form} />}
        <MoreFields form={form} view={view} />
        <div className="acts">
          <button className="btn" type="submit" name="intent" value="to-check">
            {t("submit.what.next")}
          </button>
          <button className="btn plain" type="submit" name="intent" value="back-where" formNoValidate>
            {t("submit.what.back")}
          </button>
        </div>
      </form>
    </>
  );
}

function KindField({ form }: { form: FormState }) {
  const { t } = usePage();
  const choices = needKinds.map((value) => ({
    value,
    label: kindWord(t, value),
    hint: t(`submit.kind-hint.${value}`),
  }));
  return <ChoiceField name="kind" form={form} label={t("submit.what.kind")} choices={choices} required />;
}

function VisibilityFields({ form }: { form: FormState }) {
  const { t } = usePage();
  const choices = visibilities.map((value) => ({
    ...{ value, label: visibilityWord(t, value), hint: t(`submit.visibility-hint.${value}`) },
  }));
  return (
    <>
      <ChoiceField
        name="visibility"
        form={form}
        label={t("submit.what.visibility")}
        choices={choices}
        required
      />
      <fieldset className="field">
        <legend>{t("submit.what.closed")}</legend>
        <p className="hint">{t("submit.what.closed-hint")}</p>
        <div className="choices column">
          <Tick name="personalDispute" form={form} label={t("submit.what.dispute")} />
          <Tick name="underEighteen" form={form} label={t("submit.what.minor")} />
        </div>
      </fieldset>
    </>
  );
}

function Tick({ name, form, label }: { name: string; form: FormState; label: string }) {
  return (
    <label className="choice">
      <input type="checkbox" name={name} value="on" defaultChecked={form.values[name]?.[0] === "on"} />
      <span>{label}</span>
    </label>
  );
}

/** What most people leave as it is. */
function MoreFields({ form, view }: { form: FormState; view: WhatView }) {
  const { t, elder } = usePage();
  const inside = ["title", "clause", ...(elder ? ["kind", "visibility"] : [])];
  const open = inside.some((name) => form.errors[name]) || Boolean(form.values.clause?.[0]);
  return (
    <details className="more-fields" open={open}>
      <summary>{t(elder ? "submit.what.more-elder" : "submit.what.more")}</summary>
      <div className="form">
        {elder && <KindField form={form} />}
        {elder && <VisibilityFields form={form} />}
        <TextField
          name="title"
          form={form}
          label={t("submit.what.title")}
          hint={t("submit.what.title-hint")}
          maxLength={60}
        />
        {view.clauses.length > 0 && <ClauseField form={form} clauses={view.clauses} />}
      </div>
    </details>
  );
}

function ClauseField({ form, clauses }: { form: FormState; clauses: WhatView["clauses"] }) {
  const { t } = usePage();
  return (
    <div className="field">
      <label htmlFor="f-clause">
        {t("submit.what.clause")}
        <span className="optional">{t("forms.optional")}</span>
      </label>
      <p className="hint" id="h-clause">
        {t("submit.what.clause-hint")}
      </p>
      <select
        id="f-clause"
        name="clause"
        defaultValue={form.values.clause?.[0] ?? ""}
        aria-describedby="h-clause"
      >
        <option value="">{t("submit.what.clause-empty")}</option>
        {clauses.map(({ planTitle, choices }) => (
          <optgroup key={planTitle} label={planTitle}>
            {choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
