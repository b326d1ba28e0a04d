import type { DeskMay } from "#app/domain/tasks/desk-may.ts";
import type { TaskPage } from "#app/domain/tasks/task-view.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { TaskParticulars } from "./task-particulars.tsx";
import { Reports } from "./task-progress.tsx";
import { TaskStateMark } from "./task-state-mark.tsx";

/** A task on its unit's desk: what may be done now first, then how it stands. */
export function OfficeTaskPage({ task, may }: { task: TaskPage; may: DeskMay }) {
  const { t } = usePage();
  return (
    <>
      <OfficeNav here="/office/tasks" />
      <OfficeTaskHead task={task} />
      <TaskActs task={task} may={may} />
      <div className="office-task">
        <OfficeMilestones task={task} mayKeep={may.milestones} />
        <Reports task={task} />
        <h2>{t("tasks.particulars")}</h2>
        <TaskParticulars task={task} />
      </div>
    </>
  );
}

export function OfficeTaskHead({ task }: { task: TaskPage }) {
  const { t, lang } = usePage();
  const { number, title, state, lead, dueOn, progress } = task;
  return (
    <>
      <p className="crumb">
        <a href="/office/tasks">{t("tasks.office.desk")}</a>
        <a href={`/office/tasks/${number}`}>{number}</a>
      </p>
      <h1>{title}</h1>
      <p className="facts">
        <TaskStateMark state={state} />
        <span>{lang === "en" ? lead.nameEn : lead.name}</span>
        <span>{t("tasks.due-on", { day: dueOn })}</span>
        <span>{progress}%</span>
      </p>
    </>
  );
}

function TaskActs({ task: { number, version }, may }: { task: TaskPage; may: DeskMay }) {
  const { t } = usePage();
  const to = (act: string) => `/office/tasks/${number}/${act}?version=${version}`;
  return (
    <p className="acts">
      {may.report.length > 0 && (
        <a className="btn" href={to("reports")}>
          {t("tasks.office.act.report")}
        </a>
      )}
      {may.end.length > 0 && (
        <a className="btn plain" href={to("ending")}>
          {t("tasks.office.act.end")}
        </a>
      )}
      {may.adjust && (
        <a className="btn plain" href={to("adjustment")}>
          {t("tasks.office.act.adjust")}
        </a>
      )}
      {may.place && (
        <a className="btn plain" href={to("ladder")}>
          {t("tasks.office.act.place")}
        </a>
      )}
      <a className="btn plain" href={`/tasks/${number}`}>
        {t("tasks.office.act.public")}
      </a>
    </p>
  );
}

function OfficeMilestones({ task, mayKeep }: { task: TaskPage; mayKeep: boolean }) {
  const { t } = usePage();
  const { number, milestones } = task;
  return (
    <section>
      <h2>{t("tasks.milestones")}</h2>
      <ol className="milestones">
        {milestones.map(({ id, title, dueOn, reachedOn, evidence }) => (
          <li key={id} data-reached={reachedOn !== null || undefined}>
            <span className="milestone-title">{title}</span>
            <span className="facts">
              <span>{t("tasks.planned", { day: dueOn })}</span>
              <span>{reachedOn ? t("tasks.reached", { day: reachedOn }) : t("tasks.not-reached")}</span>
              {mayKeep && !reachedOn && (
                <a href={`/office/tasks/${number}/milestones/${id}`}>{t("tasks.office.act.reach")}</a>
              )}
            </span>
            {evidence && <span className="evidence">{t("tasks.shown-by", { evidence })}</span>}
          </li>
        ))}
      </ol>
      {mayKeep && (
        <p className="acts">
          <a className="btn plain" href={`/office/tasks/${number}/milestones`}>
            {t("tasks.office.act.milestone")}
          </a>
        </p>
      )}
    </section>
  );
}
