import {
  conditionChoices,
  otherChoice,
  type Question,
} from "#app/domain/consultations/surveys/questionnaire.ts";
import { usePage } from "#app/ui/page-context.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { said } from "./said.ts";

type Props = { form: FormState; earlier: readonly { question: Question; place: number }[] };

/** By which answers to one earlier question something is shown; nothing ticked is always. */
export function ConditionFields({ form, earlier }: Props) {
  const { t, lang } = usePage();
  const chosen = form.values["shownIf[]"] ?? [];
  const error = form.errors.shownIf;
  const named = earlier.filter(({ question }) => conditionChoices(question).length > 0);
  return (
    <fieldset id="f-shownIf" className="field subject-fields" data-wrong={error ? true : undefined}>
      <legend>
        {t("surveys.field.shownIf")}
        <span className="optional">{t("forms.optional")}</span>
      </legend>
      <p className="hint">{t(named.length > 0 ? "surveys.hint.shownIf" : "surveys.hint.no-earlier")}</p>
      {error && <p className="wrong">{t(`errors.${error}`)}</p>}
      {named.map(({ question, place }) => (
        <details key={question.id} open={chosen.some((each) => each.startsWith(`${question.id}=`))}>
          <summary>{t("surveys.numbered", { place, asks: said(lang, question.asks) })}</summary>
          <div className="choices">
            {conditionChoices(question).map((choice) => (
              <label key={choice} className="choice">
                <input
                  type="checkbox"
                  name="shownIf[]"
                  value={`${question.id}=${choice}`}
                  defaultChecked={chosen.includes(`${question.id}=${choice}`)}
                />
                <span>{choiceName(question, choice) ?? t("surveys.other")}</span>
              </label>
            ))}
          </div>
        </details>
      ))}
    </fieldset>
  );

  function choiceName(question: Question, choice: string): string | undefined {
    if (choice === otherChoice) return undefined;
    const option = "options" in question ? question.options.find(({ id }) => id === choice) : undefined;
    return option ? said(lang, option) : choice;
  }
}
