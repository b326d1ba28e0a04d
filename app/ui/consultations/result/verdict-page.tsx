import type { PassageResult } from "#app/domain/consultations/contribution-view.ts";
import { type VerdictGrade, verdictGrades } from "#app/domain/consultations/result/verdict.ts";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField, ChoiceField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Written } from "#app/ui/primitives/written.tsx";
import { PassageResults } from "../passage-results.tsx";

type Props = {
  number: string;
  words: string;
  passages: readonly PassageResult[];
  task: { number: string; title: string } | null;
  given: VerdictGrade | null;
  form: FormState;
};

/** What was made of one's contribution, and whether that answers it: said once. */
export function VerdictPage({ number, words, passages, task, given, form }: Props) {
  const t = useT();
  return (
    <section className="narrow">
      <p className="crumb">
        <a href={`/account/contributions#${number}`}>{t("consultations.own")}</a>
      </p>
      <h1>{t("results.verdict.title")}</h1>
      {passages.length === 0 ? (
        <Written words={words} />
      ) : (
        <PassageResults passages={passages} subjects={[]} />
      )}
      {task && (
        <p>
          {t("results.verdict.of-task")} <a href={`/tasks/${task.number}`}>{task.title}</a>
        </p>
      )}
      <FormProblems form={form} />
      {given ? (
        <p className="note">{t("results.verdict.given", { grade: t(`results.verdict.grade.${given}`) })}</p>
      ) : (
        <form method="post" className="form">
          <ChoiceField
            name="grade"
            label={t(task ? "results.verdict.ask-task" : "results.verdict.ask")}
            choices={verdictGrades.map((value) => ({ value, label: t(`results.verdict.grade.${value}`) }))}
            required={true}
            form={form}
          />
          <AreaField
            {...{ name: "words", label: t("results.verdict.words"), hint: t("results.verdict.words-hint") }}
            {...{ rows: 3, maxLength: 500, form }}
          />
          <p className="acts">
            <button className="btn" type="submit">
              {t("results.verdict.send")}
            </button>
          </p>
        </form>
      )}
    </section>
  );
}
