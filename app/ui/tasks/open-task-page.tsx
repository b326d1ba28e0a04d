import { resultPath } from "#app/domain/consultations/result/result-filter.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { type TaskChoices, TaskFields } from "./task-fields.tsx";
import { taskLabels } from "./task-labels.ts";

type OpenProps = {
  form: FormState;
  choices: TaskChoices;
  lead: string;
  /** From a summary: which, and the version that was read. */
  summary?: { number: string; title: string; version: number };
  /** From a consultation's result. */
  consultation?: { number: string; title: string };
};

/** A task to open, from a summary or straight from a clause. */
export function OpenTaskPage({ form, choices, lead, summary, consultation }: OpenProps) {
  const t = useT();
  return (
    <>
      <OfficeNav
        here={summary ? "/office/summaries" : consultation ? "/office/consultations" : "/office/tasks"}
      />
      {!(summary || consultation) && (
        <p className="crumb">
          <a href="/office/tasks">{t("tasks.office.desk")}</a>
        </p>
      )}
      {consultation && (
        <p className="crumb">
          <a href={resultPath(consultation.number)}>{consultation.title}</a>
        </p>
      )}
      {summary && (
        <p className="crumb">
          <a href={`/office/summaries/${summary.number}`}>
            {summary.number} {summary.title}
          </a>
        </p>
      )}
      <h1>{t("tasks.office.open-title")}</h1>
      <p className="lead">{lead}</p>
      <FormProblems form={form} labels={taskLabels(t)} />
      <form className="form" method="post">
        {summary && <input type="hidden" name="version" value={summary.version} />}
        <TaskFields form={form} choices={choices} />
        <p className="acts">
          <button className="btn" type="submit">
            {t("tasks.office.open-act")}
          </button>
        </p>
      </form>
    </>
  );
}
