import { markedTerms } from "#app/domain/plans/marked-terms.ts";
import type { ClauseView, PlanPage, ReadClause } from "#app/domain/plans/plan-view.ts";
import { inside } from "#app/ui/primitives/rendered.ts";
import { ClauseMargin } from "./clause-margin.tsx";
import { ClauseWords } from "./clause-words.tsx";
import { LayerFigure } from "./layer-figure.tsx";
import { PlanFigure } from "./plan-figure.tsx";
import type { PlanMarkup } from "./plan-markup.ts";

/** What a clause shows of its plan. What is not of the version's own text is told to `besides` in `plan-markup.server.tsx`. */
export type ClausePlan = Pick<
  PlanPage,
  "id" | "version" | "isFirst" | "text" | "notice" | "explained" | "drawnLayers" | "figures"
>;
type ClauseProps = { plan: ClausePlan; view: ClauseView; markup?: PlanMarkup | undefined };

/** One clause, and beside it what hangs on it. */
export const ClausePart = ({ plan, view, markup }: ClauseProps) => (
  <article
    id={view.clause.anchor}
    className="clause"
    {...inside(markup?.clauses[view.clause.anchor], <ClauseInside {...{ plan, view, markup }} />)}
  />
);

/** Whether a layer or a picture stands in it. */
export const showsPart = ({ blocks }: ReadClause) => blocks.some(({ kind }) => kind === "part");

export function ClauseInside({ plan, view, markup }: ClauseProps) {
  const { clause, hangings, tasks } = view;
  const { anchor, number, heading } = clause;
  return (
    <>
      <div className="clause-text" lang="zh-CN">
        <h3>
          <a href={`#${anchor}`}>{number}</a> {heading}
        </h3>
        <ClauseWords
          blocks={markedTerms(clause.blocks, plan.text.terms)}
          label={`${number} ${heading}`}
          drawn={({ kind, code }) =>
            kind === "layer" ? (
              <LayerFigure
                plan={plan}
                layer={plan.drawnLayers.find((each) => each.code === code)}
                shapes={markup?.shapes[code]}
              />
            ) : (
              <PlanFigure plan={plan} figure={plan.figures.find((each) => each.code === code)} />
            )
          }
        />
      </div>
      <ClauseMargin {...{ plan, clause, hangings, tasks, notice: plan.notice }} />
    </>
  );
}
