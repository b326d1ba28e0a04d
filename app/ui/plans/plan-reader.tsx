import type { PlanPage } from "#app/domain/plans/plan-view.ts";
import { chaptersOf } from "./chapters.ts";
import { ClausePart } from "./clause-part.tsx";
import { GoalsTree } from "./goals-tree.tsx";
import { GoneClauses } from "./gone-clauses.tsx";
import { MapBase } from "./layer-figure.tsx";
import { PlanContents } from "./plan-contents.tsx";
import { PlanDocuments } from "./plan-documents.tsx";
import { PlanGlossary } from "./plan-glossary.tsx";
import { PlanIndicators } from "./plan-indicators.tsx";
import type { PlanMarkup } from "./plan-markup.ts";

/** A plan read like a book: contents at the side, clauses with their numbers, what hangs on each in the margin. */
export function PlanReader({ plan, markup }: { plan: PlanPage; markup?: PlanMarkup }) {
  return (
    <div className="plan">
      <PlanContents text={plan.text} rendered={markup?.contents} />
      <div className="plan-text">
        <MapBase plan={plan} />
        {chaptersOf(plan.clauses, ({ clause }) => clause.chapter).map(({ chapter, clauses }, place) => (
          <section key={place} aria-label={chapter}>
            <h2 lang="zh-CN">{chapter}</h2>
            {clauses.map((view) => (
              <ClausePart key={view.clause.anchor} {...{ plan, view, markup }} />
            ))}
          </section>
        ))}
        <PlanIndicators plan={plan} rendered={markup?.indicators} />
        <GoalsTree plan={plan} />
        <GoneClauses plan={plan} />
        <PlanDocuments documents={plan.documents} />
        <PlanGlossary terms={plan.text.terms} rendered={markup?.glossary} />
      </div>
    </div>
  );
}
