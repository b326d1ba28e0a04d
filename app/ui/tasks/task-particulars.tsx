import type { Named, TaskPage } from "#app/domain/tasks/task-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { grouped } from "#app/ui/primitives/count.tsx";
import { TaskStateMark } from "./task-state-mark.tsx";

/** Everything that was laid down for the task. */
export function TaskParticulars({ task }: { task: TaskPage }) {
  const { t, lang } = usePage();
  const name = (named: Named) => (lang === "en" ? named.nameEn : named.name);
  const rows: [string, React.ReactNode][] = [
    [t("tasks.head.lead"), name(task.lead)],
    [
      t("tasks.supporting"),
      task.supporting.length > 0 ? task.supporting.map(name).join(t("tasks.comma")) : t("tasks.none"),
    ],
    [t("tasks.class-label"), t(`tasks.class.${task.class}`)],
    [t("tasks.head.theme"), t(`tasks.theme.${task.theme}`)],
    [t("tasks.rung-label"), t(`tasks.rung.${task.rung}`)],
    [t("tasks.span"), t("tasks.from-to", { from: task.startOn, to: task.dueOn })],
    [t("tasks.funds-label"), <Funds key="funds" task={task} />],
    [t("tasks.place"), task.placeLabel],
    ...(task.yearly.length > 0
      ? [[t("tasks.yearly"), <Yearly key="yearly" task={task} />] satisfies [string, React.ReactNode]]
      : []),
    ...(task.parent
      ? [
          [
            t("tasks.part-of"),
            <a key="parent" href={`/tasks/${task.parent.number}`}>
              {task.parent.title}
            </a>,
          ] satisfies [string, React.ReactNode],
        ]
      : []),
    ...(task.parts.length > 0
      ? [[t("tasks.parts"), <Parts key="parts" task={task} />] satisfies [string, React.ReactNode]]
      : []),
  ];
  return (
    <dl className="particulars">
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Funds({ task: { funds, fundsWithheld } }: { task: TaskPage }) {
  const { t, lang } = usePage();
  if (fundsWithheld) return t("tasks.funds-withheld");
  if (funds === null) return t("tasks.none");
  // Kept in 万元, which English has no word for.
  return t("tasks.funds", { funds: grouped(lang === "en" ? funds * 10_000 : funds) });
}

function Yearly({ task: { yearly, measureUnit } }: { task: TaskPage }) {
  const { t } = usePage();
  return (
    <ul>
      {yearly.map(({ year, target }) => (
        <li key={year}>{t("tasks.in-year", { year, target: grouped(target), unit: measureUnit })}</li>
      ))}
    </ul>
  );
}

function Parts({ task: { parts } }: { task: TaskPage }) {
  const { t } = usePage();
  return (
    <ul>
      {parts.map(({ number, title, progress, weight, state }) => (
        <li key={number}>
          <a href={`/tasks/${number}`}>{title}</a> {t("tasks.part", { progress, weight })}{" "}
          <TaskStateMark state={state} />
        </li>
      ))}
    </ul>
  );
}
