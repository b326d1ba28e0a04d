import { resultPath } from "#app/domain/consultations/result/result-filter.ts";
import type { ResultTask } from "#app/domain/tasks/task-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { TaskStateMark } from "#app/ui/tasks/task-state-mark.tsx";

/** What was taken up is done by somebody until a day: the tasks that came of a result. */
export function ResultTasks({ number, tasks }: { number: string; tasks: readonly ResultTask[] }) {
  const t = useT();
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">{t("results.tasks")}</h2>
      <ul className="plain-list">
        {tasks.map(({ number: task, title, state, dueOn, passages }) => (
          <li key={task}>
            <a href={`/tasks/${task}`}>{title}</a>
            <span className="facts">
              <TaskStateMark state={state} />
              <span>{t("tasks.due-on", { day: dueOn })}</span>
              <a href={resultPath(number, { task })}>{t("results.of-passages", { count: passages })}</a>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
