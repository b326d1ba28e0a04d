import type { SubjectOffer } from "#app/domain/consultations/reach/subject-offer.ts";
import { usePage, useT } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type Props = { form: FormState; offer: SubjectOffer; label: string };

/** Plans to tick: each as a whole, and clauses and layers that are looked for; what is ticked stays. */
export function SubjectFields({ form, offer, label }: Props) {
  const { t, lang } = usePage();
  const chosen = form.values["subjects[]"] ?? [];
  const error = form.errors.subjects;
  const { plans, find, more } = offer;
  return (
    <fieldset className="field subject-fields" id="f-subjects" data-wrong={error ? true : undefined}>
      <legend>{label}</legend>
      {error && <p className="wrong">{t(`errors.${error}`)}</p>}
      <Find form={form} find={find} />
      {plans.length === 0 && (
        <p className="hint">{find ? t("reach.find.nothing", { find }) : t("consultations.no-plans")}</p>
      )}
      {more && <p className="hint">{t("reach.find.more")}</p>}
      {plans.map(({ planId, title, titleEn, version, parts }) => (
        <details key={planId} open={parts.length > 0 || chosen.includes(planId)}>
          <summary>{t("notices.of-version", { plan: lang === "en" ? titleEn : title, version })}</summary>
          <div className="choices">
            <Tick {...{ value: planId, label: t("consultations.subject-whole"), chosen }} />
            {parts.map(({ part, name, nameEn }) => (
              <Tick
                key={part}
                {...{ value: `${planId}#${part}`, label: lang === "en" ? nameEn : name, chosen }}
              />
            ))}
          </div>
        </details>
      ))}
    </fieldset>
  );
}

function Find({ form, find }: { form: FormState; find: string }) {
  const t = useT();
  return (
    <>
      <TextField {...{ name: "find", form, label: t("reach.find.label"), hint: t("reach.find.hint") }} />
      <input type="hidden" name="found" value={find} />
      <p className="acts">
        <button className="btn plain" type="submit" name="intent" value="find" formNoValidate>
          {t("reach.find.find")}
        </button>
      </p>
    </>
  );
}

function Tick({ value, label, chosen }: { value: string; label: string; chosen: readonly string[] }) {
  return (
    <label className="choice">
      <input type="checkbox" name="subjects[]" value={value} defaultChecked={chosen.includes(value)} />
      <span>{label}</span>
    </label>
  );
}
