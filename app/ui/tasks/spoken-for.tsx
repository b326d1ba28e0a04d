import { resultPath } from "#app/domain/consultations/result/result-filter.ts";
import type { TaskPage } from "#app/domain/tasks/task-view.ts";
import { VerdictsSaid } from "#app/ui/consultations/result/verdicts-said.tsx";
import { useT } from "#app/ui/page-context.tsx";

/** The consultations that a task came of and, once it is done, what those who spoke say. */
export function SpokenFor({ task: { number: task, consultations, state } }: { task: TaskPage }) {
  const t = useT();
  if (consultations.length === 0) return null;
  return (
    <section>
      <h2 id="spoken">{t("results.spoken")}</h2>
      <ul className="plain-list">
        {consultations.map(({ number, title, passages, verdicts }) => (
          <li key={number}>
            <a href={resultPath(number, { task })}>{title}</a>
            <span className="facts">
              <span>{t("results.of-passages", { count: passages })}</span>
            </span>
            {state === "done" && <VerdictsSaid verdicts={verdicts} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
