import type { TaskPage } from "#app/domain/tasks/task-view.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { OfficeTaskHead } from "./office-task-page.tsx";

type ActProps = {
  task: TaskPage;
  act: "report" | "end" | "adjust" | "place" | "milestone" | "reach";
  /** The version that was read before coming here; the current one once the reader was told of a change. */
  version?: number;
  form: FormState;
  /** Whether the form brings photos. */
  uploads?: boolean;
  children: React.ReactNode;
};

/** One thing to do with a task, on a page of its own, with everything typed kept. */
export function TaskActPage({ task, act, version, form, uploads, children }: ActProps) {
  const t = useT();
  const seen = form.reason === "changed-meanwhile" ? task.version : version;
  return (
    <>
      <OfficeNav here="/office/tasks" />
      <OfficeTaskHead task={task} />
      <h2>{t(`tasks.office.act.${act}`)}</h2>
      <p>{t(`tasks.office.means.${act}`)}</p>
      <FormProblems form={form} />
      <form className="form" method="post" {...(uploads && { encType: "multipart/form-data" as const })}>
        {seen !== undefined && <input type="hidden" name="version" value={seen} />}
        {children}
        <p className="acts">
          <button className="btn" type="submit">
            {t(`tasks.office.act.${act}`)}
          </button>
          <a className="btn plain" href={`/office/tasks/${task.number}`}>
            {t("tasks.office.back")}
          </a>
        </p>
      </form>
    </>
  );
}
