import { askPath, opinePath, opinionsPath } from "#app/domain/plans/plan-paths.ts";
import type { Hangings, PlanPage, ReadClause, TaskOnClause } from "#app/domain/plans/plan-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { TaskLink } from "./task-link.tsx";

type MarginProps = {
  plan: Pick<PlanPage, "id" | "explained">;
  clause: Pick<ReadClause, "anchor" | "number">;
  hangings: Hangings;
  tasks: readonly TaskOnClause[];
  /** The notice in which opinions are taken now. */
  notice: string | null;
  /** What opinions are about, where it is not the clause itself, and what that is called. */
  about?: string;
  named?: string;
};

/** Tasks that are named in the margin; more of them are a click away. */
const mostNamed = 12;

/** What hangs on a clause, each a link, and what a reader can do about it. */
export function ClauseMargin({
  plan,
  clause: { anchor, number },
  hangings,
  tasks,
  notice,
  ...given
}: MarginProps) {
  const { t, lang } = usePage();
  const about = given.about ?? `clause:${anchor}`;
  const key = encodeURIComponent(`${plan.id}#${anchor}`);
  const explained = plan.explained?.[anchor] ?? 0;
  return (
    <ul className="clause-margin" lang={lang} aria-label={t("reading.margin", { number })}>
      <OpinionsHere {...{ planId: plan.id, about, hangings }} />
      {hangings.needs > 0 && (
        <li>
          <a href={`/map?clause=${key}`}>{t("plans.needs", { count: hangings.needs })}</a>
        </li>
      )}
      {explained > 0 && (
        <li>
          <a href={`/plans/${plan.id}/clauses/${anchor}`}>
            {t("outreach.explained-here", { count: explained })}
          </a>
        </li>
      )}
      {tasks.slice(0, mostNamed).map((task) => (
        <li key={task.number}>
          <TaskLink task={task} />
        </li>
      ))}
      {tasks.length > mostNamed && (
        <li>
          <a href={`/tasks?clause=${key}`}>{t("reading.all-tasks", { count: tasks.length })}</a>
        </li>
      )}
      <li className="clause-act">
        <a href={askPath(plan.id, anchor)} aria-label={t("reading.ask-about", { number })}>
          {t("reading.ask")}
        </a>
      </li>
      {notice && <Opine {...{ notice, about, named: given.named ?? number }} />}
    </ul>
  );
}

export function OpinionsHere({
  planId,
  about,
  hangings: { opinions, entityOpinions },
}: {
  planId: string;
  about: string;
  hangings: Hangings;
}) {
  const { t } = usePage();
  if (opinions === 0 && entityOpinions === 0) return null;
  return (
    <li>
      <a href={opinionsPath(planId, about)}>
        {opinions > 0 && t("reading.opinions", { count: opinions })}
        {entityOpinions > 0 && ` ${t("reading.entity-opinions", { count: entityOpinions })}`}
      </a>
    </li>
  );
}

export function Opine({ notice, about, named }: { notice: string; about: string; named: string }) {
  const { t } = usePage();
  return (
    <li className="clause-act">
      <a href={opinePath(notice, about)} aria-label={t("reading.opine-about", { number: named })}>
        {t("reading.opine")}
      </a>
    </li>
  );
}
