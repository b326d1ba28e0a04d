import type { Goal } from "#app/domain/plans/plan-draft.ts";
import type { PlanPage } from "#app/domain/plans/plan-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { indicatorName } from "./indicator-words.ts";

/** Goals, the strategies under them, the indicators that measure these, and the tasks that carry them out. */
export function GoalsTree({ plan }: { plan: PlanPage }) {
  const { t } = usePage();
  const { goals } = plan.text;
  if (goals.length === 0) return null;
  const known = new Set(goals.map(({ code }) => code));
  const tops = goals.filter(({ parent }) => parent === null || !known.has(parent));
  return (
    <section className="plan-part" id="goals" aria-labelledby="goals-title">
      <h2 id="goals-title">{t("reading.goals")}</h2>
      <Branch plan={plan} goals={tops} above={new Set()} />
    </section>
  );
}

type BranchProps = { plan: PlanPage; goals: readonly Goal[]; above: ReadonlySet<string> };

/** `above` holds the way down: goals that name one another in a ring are shown once. */
function Branch({ plan, goals, above }: BranchProps) {
  if (goals.length === 0) return null;
  return (
    <ul className="goals">
      {goals.map((goal) => (
        <GoalPart key={goal.code} plan={plan} goal={goal} above={new Set([...above, goal.code])} />
      ))}
    </ul>
  );
}

function GoalPart({ plan, goal, above }: { plan: PlanPage; goal: Goal; above: ReadonlySet<string> }) {
  const { t, lang } = usePage();
  const { code, kind, title, titleEn, anchor } = goal;
  const { goals, indicators } = plan.text;
  const measured = indicators.filter((indicator) => indicator.goal === code);
  const under = goals.filter(({ parent, code }) => parent === goal.code && !above.has(code));
  const tasks = plan.clauses.find(({ clause }) => clause.anchor === anchor)?.tasks ?? [];
  return (
    <li>
      <p>
        <span className="goal-kind">{t(`reading.goal.${kind}`)}</span>{" "}
        {anchor ? (
          <a href={`#${anchor}`}>{lang === "en" ? titleEn : title}</a>
        ) : lang === "en" ? (
          titleEn
        ) : (
          title
        )}
      </p>
      {measured.length + tasks.length > 0 && (
        <ul className="goal-leaves">
          {measured.map((indicator) => (
            <li key={indicator.code}>
              <span className="goal-kind">{t("reading.goal.indicator")}</span>{" "}
              <a href={`#indicator-${indicator.code}`}>{indicatorName(lang, indicator)}</a>
            </li>
          ))}
          {tasks.map(({ number, title }) => (
            <li key={number}>
              <span className="goal-kind">{t("reading.goal.task")}</span>{" "}
              <a href={`/tasks/${number}`}>{title}</a>
            </li>
          ))}
        </ul>
      )}
      <Branch plan={plan} goals={under} above={above} />
    </li>
  );
}
