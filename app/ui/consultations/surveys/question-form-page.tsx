import type { ConsultationFile } from "#app/domain/consultations/consultation-view.ts";
import type { OfferedLayer } from "#app/domain/consultations/surveys/offered-features.ts";
import {
  type Question,
  type QuestionKind,
  type Questionnaire,
  questionsIn,
} from "#app/domain/consultations/surveys/questionnaire.ts";
import type { Translate } from "#app/domain/text/language.ts";
import { useT } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { ConditionFields } from "./condition-fields.tsx";
import { FormEnd } from "./form-end.tsx";
import { KindFields, Ticked } from "./kind-fields.tsx";
import { OfficeCrumb } from "./office-crumb.tsx";

type Props = {
  title: string;
  file: ConsultationFile;
  kind: QuestionKind;
  layers: readonly OfferedLayer[];
  question: Question | null;
  section: string;
  questionnaire: Questionnaire;
  revision: number;
  isAnswered: boolean;
  form: FormState;
};

/** One question: its words, what its kind needs, whether it must be answered, and who gets it. */
export function QuestionFormPage(props: Props) {
  const { title, file, kind, layers, question, section, questionnaire, revision, isAnswered, form } = props;
  const t = useT();
  return (
    <>
      <OfficeCrumb file={file} />
      <h1>{title}</h1>
      <p className="lead">
        {t(`surveys.kind.${kind}`)}: {t(`surveys.kind-means.${kind}`)}
      </p>
      {isAnswered && <p className="note">{t("surveys.frozen")}</p>}
      <form className="form" method="post">
        <FormProblems form={form} labels={labelsOf(t)} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="section" value={section} />
        <TextField
          {...{ name: "asks", form, required: true, maxLength: 300, label: t("surveys.field.asks") }}
        />
        <TextField {...{ name: "asksEn", form, maxLength: 600, label: t("surveys.field.asksEn") }} />
        <KindFields {...{ kind, form, layers }} />
        <Ticked name="required" form={form} label={t("surveys.field.required")} />
        <ConditionFields form={form} earlier={earlierThan(questionnaire, section, question)} />
        <FormEnd {...{ number: file.number, revision, form }} />
      </form>
    </>
  );
}

/** Questions that stand before this one, or before the end of its section where it is new. */
function earlierThan(questionnaire: Questionnaire, section: string, question: Question | null) {
  const all = questionsIn(questionnaire).map((each, at) => ({ question: each, place: at + 1 }));
  const own = questionnaire.sections.findIndex(({ id }) => id === section);
  const end = question
    ? all.findIndex((each) => each.question.id === question.id)
    : questionsIn({ sections: questionnaire.sections.slice(0, own + 1) }).length;
  return all.slice(0, end);
}

const fields = [
  "asks",
  "options",
  "rows",
  "places",
  "levels",
  "low",
  "signs",
  "shownIf",
  "least",
  "most",
] as const;
const labelsOf = (t: Translate) =>
  Object.fromEntries(fields.map((name) => [name, t(`surveys.field.${name}`)]));
