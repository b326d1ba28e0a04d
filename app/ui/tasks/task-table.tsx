import type { TaskLine } from "#app/domain/tasks/task-view.ts";
import { useLangOf, usePage } from "#app/ui/page-context.tsx";
import { FlowCell, FlowHead, FlowRow, FlowTable } from "#app/ui/primitives/flow-table.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";
import { TaskStateMark } from "./task-state-mark.tsx";

/** The same tasks as a table, by due date. `base` is where their pages stand. */
export function TaskTable({ lines, base = "/tasks" }: { lines: readonly TaskLine[]; base?: string }) {
  const { t, lang } = usePage();
  const langOf = useLangOf();
  return (
    <FlowTable
      label={t("tasks.table")}
      className="task-table brief"
      heads={(["task", "state", "progress", "due", "lead", "theme", "needs"] as const).map((head) =>
        t(`tasks.head.${head}`),
      )}
    >
      {lines.map(({ number, title, state, progress, dueOn, lead, theme, needs }) => (
        <FlowRow key={number}>
          <FlowHead>
            <a href={`${base}/${number}`} lang={langOf(title)}>
              {title}
            </a>
            <small>{number}</small>
          </FlowHead>
          <FlowCell head={t("tasks.head.state")}>
            <TaskStateMark state={state} />
          </FlowCell>
          <FlowCell className="number" head={t("tasks.head.progress")}>
            {progress}%
          </FlowCell>
          <FlowCell head={t("tasks.head.due")}>
            <Day at={dueOn} />
          </FlowCell>
          <FlowCell head={t("tasks.head.lead")}>{lang === "en" ? lead.nameEn : lead.name}</FlowCell>
          <FlowCell head={t("tasks.head.theme")}>{t(`tasks.theme.${theme}`)}</FlowCell>
          <FlowCell className="number" head={t("tasks.head.needs")}>
            {needs}
          </FlowCell>
        </FlowRow>
      ))}
    </FlowTable>
  );
}
