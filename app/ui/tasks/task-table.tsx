import type { TaskLine } from "#app/domain/tasks/task-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";
import { TaskStateMark } from "./task-state-mark.tsx";

/** The same tasks as a table, by due date. `base` is where their pages stand. */
export function TaskTable({ lines, base = "/tasks" }: { lines: readonly TaskLine[]; base?: string }) {
  const { t, lang } = usePage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard
    <section className="wide-table" tabIndex={0} aria-label={t("tasks.table")}>
      <table className="task-table flow">
        <thead>
          <tr>
            {(["task", "state", "progress", "due", "lead", "theme", "needs"] as const).map((head) => (
              <th key={head} scope="col">
                {t(`tasks.head.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ number, title, state, progress, dueOn, lead, theme, needs }) => (
            <tr key={number}>
              <th scope="row">
                <a href={`${base}/${number}`}>{title}</a>
                <small>{number}</small>
              </th>
              <td data-label={t("tasks.head.state")}>
                <TaskStateMark state={state} />
              </td>
              <td className="number" data-label={t("tasks.head.progress")}>
                {progress}%
              </td>
              <td data-label={t("tasks.head.due")}>
                <Day at={dueOn} />
              </td>
              <td data-label={t("tasks.head.lead")}>{lang === "en" ? lead.nameEn : lead.name}</td>
              <td data-label={t("tasks.head.theme")}>{t(`tasks.theme.${theme}`)}</td>
              <td className="number" data-label={t("tasks.head.needs")}>
                {needs}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
