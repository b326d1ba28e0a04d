import { fieldsOf } from "#app/domain/consultations/surveys/answer-fields.ts";
import type { QuestionOf } from "#app/domain/consultations/surveys/questionnaire.ts";
import { usePage } from "#app/ui/page-context.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { AnswerFrame } from "./answer-frame.tsx";
import { said } from "./said.ts";

type Props = { question: QuestionOf<"ranking">; form: FormState; label: string; hint: string };

/** Each option with a place to choose: nothing has to be drawn anywhere. */
export function RankingField({ question, form, label, hint }: Props) {
  const { t, lang } = usePage();
  const { id, required, options, places } = question;
  return (
    <AnswerFrame {...{ id, label, hint, required, form, className: "ranking" }}>
      {options.map(({ id: option, ...words }) => {
        const name = fieldsOf(question).of(option);
        return (
          <div className="field" key={option}>
            <label htmlFor={`f-${name}`}>{said(lang, words)}</label>
            <select id={`f-${name}`} name={name} defaultValue={form.values[name]?.[0] ?? ""}>
              <option value="">{t("surveys.no-place")}</option>
              {Array.from({ length: places }, (_, at) => (
                <option key={at} value={at + 1}>
                  {t("surveys.place", { place: at + 1 })}
                </option>
              ))}
            </select>
          </div>
        );
      })}
    </AnswerFrame>
  );
}
