import { undecidedCategory } from "#app/domain/needs/need-terms.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { AreaField, TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Carried, DefaultButton } from "./carried.tsx";
import { CategoryField } from "./category-field.tsx";
import { DraftNote } from "./draft-note.tsx";
import { KindField } from "./kind-field.tsx";
import { MaskNotice } from "./mask-notice.tsx";
import type { WhatView } from "./need-form-view.ts";
import { pathOf } from "./path-of.ts";
import { PhotoFields } from "./photo-fields.tsx";
import { SimilarPanel } from "./similar-panel.tsx";
import { SpecialNotice } from "./special-notice.tsx";
import { SpeechButton } from "./speech-button.tsx";
import { VisibilityFields } from "./visibility-fields.tsx";

const own = [
  ...["step", "kind", "category", "title", "words", "visibility", "personalDispute", "underEighteen"],
  ...["clause", "photo", "photos", "alternative", "noSimilar"],
];

const typedFields = "[name=words], [name=title], [name=alternative]";
const typedTexts = ({ values }: FormState) =>
  ["words", "title", "alternative"].flatMap((name) => values[name] ?? []);

type WhatProps = { form: FormState; view: WhatView; staff: boolean; as: string };

/** Step two: what. In elder mode everything that has a sensible default is folded away. */
export function WhatStep({ form: given, view, staff, as }: WhatProps) {
  const { t, elder, url } = usePage();
  const form = {
    ...given,
    values: {
      visibility: ["public"],
      ...(elder ? { kind: ["suggestion"], category: [undecidedCategory] } : {}),
      ...given.values,
    },
  };
  return (
    <>
      <FormProblems
        focused={!view.special}
        form={
          view.refused.length > 0 ? { ...form, errors: { ...form.errors, photos: "photos-not-taken" } } : form
        }
        labels={{
          words: t("submit.what.words"),
          category: t("submit.what.category"),
          kind: t("submit.what.kind"),
        }}
      />
      <form method="post" action={pathOf(url)} encType="multipart/form-data" className="form">
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
        <SpeechButton />
        <MaskNotice texts={typedTexts(form)} fields={typedFields} />
        <SimilarPanel view={view.similar} step="what" staff={staff} open={view.similar.typed} />
        <p className="hint not-allowed">{t("submit.what.not-allowed")}</p>
        <CategoryField form={form} />
        {!elder && <KindField form={form} />}
        <PhotoFields photos={view.photos} refused={view.refused} again={view.again} />
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
        <DraftNote as={as} />
      </form>
    </>
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
