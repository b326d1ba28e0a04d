import {
  type Questionnaire,
  questionsIn,
  type Section,
} from "#app/domain/consultations/surveys/questionnaire.ts";
import { useT } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { ConditionFields } from "./condition-fields.tsx";
import { FormEnd } from "./form-end.tsx";
import { OfficeCrumb } from "./office-crumb.tsx";

type Props = {
  title: string;
  file: { number: string; title: string };
  section: Section | null;
  questionnaire: Questionnaire;
  revision: number;
  isAnswered: boolean;
  form: FormState;
};

/** A section of a questionnaire: one page of it for who answers. */
export function SectionFormPage({ title, file, section, questionnaire, revision, isAnswered, form }: Props) {
  const t = useT();
  const all = questionsIn(questionnaire);
  const until = section?.questions[0];
  const before = questionnaire.sections.slice(
    0,
    section ? questionnaire.sections.findIndex(({ id }) => id === section.id) : undefined,
  );
  const earlier = before
    .flatMap(({ questions }) => questions)
    .map((question) => ({ question, place: all.indexOf(question) + 1 }));
  return (
    <>
      <OfficeCrumb file={file} />
      <h1>{title}</h1>
      <p className="lead">{t("surveys.section-lead")}</p>
      {isAnswered && <p className="note">{t("surveys.frozen")}</p>}
      <form className="form" method="post">
        <FormProblems form={form} labels={{ shownIf: t("surveys.field.shownIf") }} />
        <TextField {...{ name: "title", form, maxLength: 120, label: t("surveys.field.title") }} />
        <TextField {...{ name: "titleEn", form, maxLength: 240, label: t("surveys.field.titleEn") }} />
        <ConditionFields {...{ form, earlier }} key={until?.id} />
        <FormEnd {...{ number: file.number, revision, form }} />
      </form>
    </>
  );
}
