import { fieldsOf } from "#app/domain/consultations/surveys/answer-fields.ts";
import type { OfferedFeature } from "#app/domain/consultations/surveys/offered-features.ts";
import { type Option, otherChoice, type Question } from "#app/domain/consultations/surveys/questionnaire.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { AreaField, type Choice, ChoiceField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { MapField } from "./map-field.tsx";
import { MatrixField } from "./matrix-field.tsx";
import { questionHint } from "./question-hint.ts";
import { RankingField } from "./ranking-field.tsx";
import { said } from "./said.ts";

type Props = { question: Question; place: number; form: FormState; features: readonly OfferedFeature[] };

/** One question with the fields to answer it. */
export function QuestionFields({ question, place, form, features }: Props) {
  const { t, lang } = usePage();
  const { own, other } = fieldsOf(question);
  const hint = questionHint(t, lang, question);
  const common = {
    ...{ form, name: own, required: question.required, ...(hint ? { hint } : {}) },
    label: t("surveys.numbered", { place, asks: said(lang, question.asks) }),
  };
  const choices = (options: readonly Option[]): Choice[] =>
    options.map(({ id, ...words }) => ({ value: id, label: said(lang, words) }));
  switch (question.kind) {
    case "single":
    case "multiple":
      return (
        <div className="question">
          <ChoiceField
            {...common}
            required={question.required}
            choices={[
              ...choices(question.options),
              ...(question.other ? [{ value: otherChoice, label: t("surveys.other") }] : []),
            ]}
          />
          {question.other && (
            <TextField {...{ form, name: other, maxLength: 200, label: t("surveys.other-namely") }} />
          )}
        </div>
      );
    case "rating":
      return (
        <div className="question in-a-row">
          <ChoiceField {...common} choices={levelChoices(question.levels)} />
        </div>
      );
    case "ranking":
      return <RankingField {...{ question, form, hint, label: common.label }} />;
    case "matrix":
      return (
        <MatrixField {...{ question, form, hint, label: common.label }} choices={choices(question.options)} />
      );
    case "number":
      return (
        <div className="question">
          <TextField {...common} inputMode={question.whole ? "numeric" : "decimal"} maxLength={24} />
        </div>
      );
    case "text":
      return (
        <div className="question">
          <AreaField {...common} rows={question.signs > 200 ? 6 : 3} />
        </div>
      );
    case "map":
      return <MapField {...{ question, form, features, hint, label: common.label }} />;
  }
}

const levelChoices = (levels: number): Choice[] =>
  Array.from({ length: levels }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }));
