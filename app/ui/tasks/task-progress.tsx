import type { TaskPage } from "#app/domain/tasks/task-view.ts";
import { NeedPhotos } from "#app/ui/needs/need-photos.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { grouped } from "#app/ui/primitives/count.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";

/** Milestones in order of their days, with what shows that they were reached. */
export function Milestones({ milestones }: Pick<TaskPage, "milestones">) {
  const { t } = usePage();
  if (milestones.length === 0) return null;
  return (
    <section>
      <h2>{t("tasks.milestones")}</h2>
      <ol className="milestones">
        {milestones.map(({ id, title, dueOn, reachedOn, evidence }) => (
          <li key={id} data-reached={reachedOn !== null || undefined}>
            <span className="milestone-title">{title}</span>
            <span className="facts">
              <span>{t("tasks.planned", { day: dueOn })}</span>
              {reachedOn ? (
                <span>{t("tasks.reached", { day: reachedOn })}</span>
              ) : (
                <span>{t("tasks.not-reached")}</span>
              )}
            </span>
            {evidence && <span className="evidence">{t("tasks.shown-by", { evidence })}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Progress reports, newest first: the words, the figures, and what shows them. */
export function Reports({ task: { reports, measureUnit } }: { task: TaskPage }) {
  const { t } = usePage();
  if (reports.length === 0) return null;
  return (
    <section>
      <h2>{t("tasks.reports")}</h2>
      <ol className="reports">
        {reports.map(({ id, move, words, evidence, photos, progress, done, byRole, at }) => (
          <li key={id} id={`report-${id}`}>
            <h3>{t(`tasks.move.${move}`)}</h3>
            <p className="facts">
              <Moment at={at} />
              <span>{t(`tasks.role.${byRole}`)}</span>
              <span>{t("tasks.figures", { progress, done: grouped(done), unit: measureUnit })}</span>
            </p>
            <p className="words">{move === "fallBehind" ? t("tasks.fell-behind", { day: words }) : words}</p>
            {evidence && <p className="evidence">{t("tasks.shown-by", { evidence })}</p>}
            <NeedPhotos photos={photos} />
          </li>
        ))}
      </ol>
    </section>
  );
}
