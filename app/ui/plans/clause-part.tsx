import { markedTerms } from "#app/domain/plans/marked-terms.ts";
import type { ClauseView, PlanPage } from "#app/domain/plans/plan-view.ts";
import { ClauseMargin } from "./clause-margin.tsx";
import { ClauseWords } from "./clause-words.tsx";
import { LayerFigure } from "./layer-figure.tsx";
import { PlanFigure } from "./plan-figure.tsx";

/** One clause, and beside it what hangs on it. */
export function ClausePart({ plan, view }: { plan: PlanPage; view: ClauseView }) {
  const { clause, hangings, tasks } = view;
  const { anchor, number, heading } = clause;
  return (
    <article id={anchor} className="clause">
      <div className="clause-text" lang="zh-CN">
        <h3>
          <a href={`#${anchor}`}>{number}</a> {heading}
        </h3>
        <ClauseWords
          blocks={markedTerms(clause.blocks, plan.text.terms)}
          label={`${number} ${heading}`}
          drawn={({ kind, code }) =>
            kind === "layer" ? (
              <LayerFigure plan={plan} layer={plan.drawnLayers.find((each) => each.code === code)} />
            ) : (
              <PlanFigure plan={plan} figure={plan.figures.find((each) => each.code === code)} />
            )
          }
        />
      </div>
      <ClauseMargin {...{ plan, clause, hangings, tasks, notice: plan.notice }} />
    </article>
  );
}
