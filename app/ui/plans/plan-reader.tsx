import type { ClauseView, PlanPage } from "#app/domain/plans/plan-view.ts";
import { usePage } from "#app/ui/page-context.tsx";

/** A plan read like a book: contents at the side, clauses with their numbers, what hangs on each in the margin. */
export function PlanReader({ plan }: { plan: PlanPage }) {
  const { t } = usePage();
  const chapters = [...new Set(plan.clauses.map(({ chapter }) => chapter))];
  return (
    <div className="plan">
      <nav className="plan-contents" aria-label={t("plans.contents")}>
        <h2>{t("plans.contents")}</h2>
        {chapters.map((chapter) => (
          <details key={chapter} open>
            <summary>{chapter}</summary>
            <ol>
              {inChapter(plan, chapter).map(({ anchor, number, heading }) => (
                <li key={anchor}>
                  <a href={`#${anchor}`}>
                    {number} {heading}
                  </a>
                </li>
              ))}
            </ol>
          </details>
        ))}
      </nav>
      <div className="plan-text" lang="zh-CN">
        {chapters.map((chapter) => (
          <section key={chapter} aria-label={chapter}>
            <h2>{chapter}</h2>
            {inChapter(plan, chapter).map((clause) => (
              <Clause key={clause.anchor} planId={plan.id} clause={clause} />
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}

const inChapter = ({ clauses }: PlanPage, chapter: string) =>
  clauses.filter((clause) => clause.chapter === chapter);

function Clause({ planId, clause }: { planId: string; clause: ClauseView }) {
  const { anchor, number, heading, words } = clause;
  return (
    <article id={anchor} className="clause">
      <h3>
        <a href={`#${anchor}`}>{number}</a> {heading}
      </h3>
      {words.split("\n\n").map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <ClauseHangings planId={planId} clause={clause} />
    </article>
  );
}

/** What hangs on a clause: residents' needs and tasks, each a link. */
function ClauseHangings({
  planId,
  clause: { anchor, needs, tasks },
}: {
  planId: string;
  clause: ClauseView;
}) {
  const { t, lang } = usePage();
  if (needs === 0 && tasks.length === 0) return null;
  return (
    <ul className="clause-hangings" lang={lang}>
      {needs > 0 && (
        <li>
          <a href={`/map?clause=${encodeURIComponent(`${planId}#${anchor}`)}`}>
            {t("plans.needs", { needs })}
          </a>
        </li>
      )}
      {tasks.map(({ number, title }) => (
        <li key={number}>
          <a href={`/tasks/${number}`}>{t("plans.task", { title })}</a>
        </li>
      ))}
    </ul>
  );
}
