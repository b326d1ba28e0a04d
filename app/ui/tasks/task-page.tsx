import type { Bounds } from "#app/domain/geo/bounds.ts";
import type { NeedState } from "#app/domain/needs/need-states.ts";
import type { TaskPage } from "#app/domain/tasks/task-view.ts";
import { StaticMap } from "#app/ui/map/static-map.tsx";
import { NeedStateMark } from "#app/ui/needs/need-state-mark.tsx";
import { useLangOf, usePage } from "#app/ui/page-context.tsx";
import { Count, grouped } from "#app/ui/primitives/count.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";
import { Thread } from "#app/ui/primitives/thread.tsx";
import { counted } from "#app/ui/summaries/counted.ts";
import { SpokenFor } from "./spoken-for.tsx";
import { TaskParticulars } from "./task-particulars.tsx";
import { Milestones, Reports } from "./task-progress.tsx";
import { TaskStateMark, taskMarks } from "./task-state-mark.tsx";
import { taskSteps } from "./task-steps.ts";

/** One task: how far it is, what shows it, whose needs it answers, and what they say of it. */
export function TaskPageView({ task, bounds }: { task: TaskPage; bounds: Bounds | undefined }) {
  const { base, t, lang, site } = usePage();
  const langOf = useLangOf();
  const lead = lang === "en" ? task.lead.nameEn : task.lead.name;
  const { number, title, state, dueOn, geometry, placeLabel } = task;
  return (
    <>
      <p className="crumb">
        <a href="/tasks">{t("tasks.title")}</a> › {number}
      </p>
      <h1 lang={langOf(title)}>{title}</h1>
      <p className="facts">
        <TaskStateMark state={state} />
        <span>{lead}</span>
        <span>{t("tasks.due-on", { day: dueOn })}</span>
      </p>
      <div className="beside">
        <div>
          <Progress task={task} />
          {task.outcome && (
            <p className="note good">
              {t(state === "done" ? "tasks.outcome" : "tasks.outcome-terminated", { words: task.outcome })}
            </p>
          )}
          <Milestones milestones={task.milestones} />
          <Reports task={task} />
          <Answered task={task} />
          <SpokenFor task={task} />
          <h2>{t("tasks.particulars")}</h2>
          <TaskParticulars task={task} />
        </div>
        <aside>
          {bounds && geometry && (
            <figure className="place-figure">
              <StaticMap
                base={base}
                bounds={bounds}
                width={380}
                height={280}
                language={lang}
                label={t("tasks.map-of", { place: placeLabel })}
                marks={[{ geometry, kind: taskMarks[state], label: title }]}
              />
              <figcaption>
                {t("tasks.map-note", { place: placeLabel, number: site.footer.reviewNumber })}
              </figcaption>
            </figure>
          )}
          <Thread steps={taskSteps({ t, lang }, task, lead)} />
        </aside>
      </div>
    </>
  );
}

/** How far it is: in percent, and in its own measure. */
function Progress({ task }: { task: TaskPage }) {
  const { t } = usePage();
  const { progress, measure, measureUnit, done, target, parts } = task;
  return (
    <section className="progress" aria-label={t("tasks.progress")}>
      <strong>{progress}%</strong>
      <span>
        {t("tasks.measured", { measure, unit: measureUnit, done: grouped(done), target: grouped(target) })}
      </span>
      <meter min={0} max={100} value={progress} aria-label={t("tasks.progress")} />
      {parts.length > 0 && <small>{t("tasks.from-parts", { count: parts.length })}</small>}
    </section>
  );
}

/** The needs it answers and, once it is done, what their authors say. */
function Answered({ task }: { task: TaskPage }) {
  const { t } = usePage();
  const langOf = useLangOf();
  const { answered, people, someNotPublic, verdicts, endedAt } = task;
  if (answered.length === 0) return null;
  return (
    <section>
      <h2 id="needs">{t("tasks.answered")}</h2>
      <p>
        {t("tasks.answered-by", counted(t, { people, needs: answered.length }))}
        {someNotPublic && ` ${t("tasks.some-not-public")}`}
      </p>
      <ul className="plain-list">
        {answered.map(({ number, title, state, submittedAt }) => (
          <li key={number}>
            <a href={`/needs/${number}`} lang={langOf(title)}>
              {title}
            </a>
            <span className="facts">
              <NeedStateMark state={state as NeedState} />
              <span>{number}</span>
              <Day at={submittedAt} />
            </span>
          </li>
        ))}
      </ul>
      {endedAt && (
        <div id="verdicts" className="verdicts">
          <h3>{t("tasks.verdicts")}</h3>
          <p>
            <Count label={t("tasks.solved")} part={verdicts.solved} whole={verdicts.given} />
          </p>
          <p>
            <Count label={t("tasks.satisfied")} part={verdicts.satisfied} whole={verdicts.given} />
          </p>
          <p className="hint">{t("tasks.verdicts-note")}</p>
        </div>
      )}
    </section>
  );
}
