import { fieldsOf } from "#app/domain/consultations/surveys/answer-fields.ts";
import type { QuestionOf } from "#app/domain/consultations/surveys/questionnaire.ts";
import { usePage } from "#app/ui/page-context.tsx";
import type { Choice } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { AnswerFrame } from "./answer-frame.tsx";
import { said } from "./said.ts";

type Props = {
  question: QuestionOf<"matrix">;
  form: FormState;
  label: string;
  hint: string;
  choices: readonly Choice[];
};

/** Row after row with the same answers: a table would not fit a phone. */
export function MatrixField({ question, form, label, hint, choices }: Props) {
  const { lang } = usePage();
  const { id, required, rows } = question;
  return (
    <AnswerFrame {...{ id, label, hint, required, form, className: "matrix" }}>
      {rows.map(({ id: row, ...words }) => {
        const name = fieldsOf(question).of(row);
        return (
          <fieldset key={row} className="field matrix-row in-a-row">
            <legend>{said(lang, words)}</legend>
            <div className="choices">
              {choices.map((choice) => (
                <label key={choice.value} className="choice">
                  <input
                    type="radio"
                    name={name}
                    value={choice.value}
                    defaultChecked={form.values[name]?.[0] === choice.value}
                  />
                  <span>{choice.label}</span>
                </label>
              ))}
            </div>
          </fieldset>
        );
      })}
    </AnswerFrame>
  );
}
