import type { SubjectChoices } from "#app/domain/consultations/consultation-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type Props = { form: FormState; plans: readonly SubjectChoices[]; label: string };

/** Plans to tick: each as a whole, or clauses and layers of it. Those with something ticked stand open. */
export function SubjectFields({ form, plans, label }: Props) {
  const { t, lang } = usePage();
  const chosen = form.values["subjects[]"] ?? [];
  const error = form.errors.subjects;
  return (
    <fieldset className="field subject-fields" id="f-subjects" data-wrong={error ? true : undefined}>
      <legend>{label}</legend>
      {error && <p className="wrong">{t(`errors.${error}`)}</p>}
      {plans.length === 0 && <p className="hint">{t("consultations.no-plans")}</p>}
      {plans.map(({ planId, title, titleEn, version, parts }) => (
        <details key={planId} open={chosen.some((ref) => ref === planId || ref.startsWith(`${planId}#`))}>
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

function Tick({ value, label, chosen }: { value: string; label: string; chosen: readonly string[] }) {
  return (
    <label className="choice">
      <input type="checkbox" name="subjects[]" value={value} defaultChecked={chosen.includes(value)} />
      <span>{label}</span>
    </label>
  );
}
