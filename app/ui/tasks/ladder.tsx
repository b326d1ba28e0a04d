import { taskRungs } from "#app/domain/tasks/task-terms.ts";
import type { TaskLine } from "#app/domain/tasks/task-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { TaskStateMark } from "./task-state-mark.tsx";

/** As many years as the ladder has columns for; tasks that reach further end in the last one. */
const mostYears = 10;

const yearOf = (day: string) => Number(day.slice(0, 4));

/** The ladder: a column for each year, on it the rungs from the five-year plan down to the project, each task as long as its years. */
export function Ladder({ lines }: { lines: readonly TaskLine[] }) {
  const { t } = usePage();
  const first = Math.min(...lines.map(({ startOn }) => yearOf(startOn)));
  const last = Math.max(...lines.map(({ dueOn }) => yearOf(dueOn)));
  const years = Array.from({ length: Math.min(last - first + 1, mostYears) }, (_, at) => first + at);
  return (
    <div className="ladder" data-years={years.length}>
      <ol className="ladder-years" aria-hidden="true">
        {years.map((year) => (
          <li key={year}>{t("tasks.year", { year })}</li>
        ))}
      </ol>
      {taskRungs.map((rung) => {
        const on = lines.filter((line) => line.rung === rung);
        return (
          on.length > 0 && (
            <section key={rung} aria-labelledby={`rung-${rung}`}>
              <h3 id={`rung-${rung}`}>
                {t(`tasks.rung.${rung}`)} <small>{t("tasks.count", { count: on.length })}</small>
              </h3>
              <ul>
                {on.map((line) => (
                  <Step key={line.number} line={line} first={first} columns={years.length} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
}

function Step({ line, first, columns }: { line: TaskLine; first: number; columns: number }) {
  const { t } = usePage();
  const { number, title, state, progress, needs, startOn, dueOn } = line;
  const column = (day: string) => Math.min(yearOf(day) - first + 1, columns);
  return (
    <li>
      <div className="step" data-from={column(startOn)} data-to={column(dueOn)}>
        <a href={`/tasks/${number}`}>{title}</a>
        <TaskStateMark state={state} />
        <small>
          {t("tasks.from-to", { from: startOn.slice(0, 7), to: dueOn.slice(0, 7) })} · {progress}%
          {needs > 0 && ` · ${t("tasks.answers", { count: needs })}`}
        </small>
        <meter min={0} max={100} value={progress} aria-label={t("tasks.progress")} />
      </div>
    </li>
  );
}
