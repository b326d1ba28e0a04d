import { type SummaryState, summaryStates } from "#app/domain/summaries/summary-states.ts";
import type { OfficeSummaryLine } from "#app/domain/summaries/summary-view.ts";
import { categoryWord } from "#app/ui/needs/need-words.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { FlowCell, FlowHead, FlowRow, FlowTable } from "#app/ui/primitives/flow-table.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";
import { SummaryStateMark } from "./summary-state-mark.tsx";

export function OfficeSummaryTabs({ state }: { state?: SummaryState | undefined }) {
  const { t } = usePage();
  return (
    <nav className="state-tabs" aria-label={t("summaries.tabs")}>
      <a href="/office/summaries" aria-current={state === undefined ? "page" : undefined}>
        {t("summaries.all")}
      </a>
      {summaryStates.map((each) => (
        <a
          key={each}
          href={`/office/summaries?state=${each}`}
          aria-current={state === each ? "page" : undefined}
        >
          {t(`summaries.state.${each}`)}
        </a>
      ))}
    </nav>
  );
}

/** The coordinators' desk: counts here are of all needs, hidden ones included. */
export function OfficeSummaryTable({ lines }: { lines: readonly OfficeSummaryLine[] }) {
  const { t } = usePage();
  return (
    <FlowTable
      label={t("summaries.office.desk")}
      className="task-table brief"
      heads={(["title", "state", "people", "needs", "category", "preparer", "prepared"] as const).map(
        (head) => t(`summaries.office.head.${head}`),
      )}
    >
      {lines.map(({ number, title, state, people, needs, category, preparer, preparedAt }) => (
        <FlowRow key={number}>
          <FlowHead>
            <a href={`/office/summaries/${number}`}>{title}</a>
            <small>{number}</small>
          </FlowHead>
          <FlowCell head={t("summaries.office.head.state")}>
            <SummaryStateMark state={state} />
          </FlowCell>
          <FlowCell head={t("summaries.office.head.people")}>{people}</FlowCell>
          <FlowCell head={t("summaries.office.head.needs")}>{needs}</FlowCell>
          <FlowCell head={t("summaries.office.head.category")}>{categoryWord(t, category)}</FlowCell>
          <FlowCell head={t("summaries.office.head.preparer")}>{preparer}</FlowCell>
          <FlowCell head={t("summaries.office.head.prepared")}>
            <Day at={preparedAt} />
          </FlowCell>
        </FlowRow>
      ))}
    </FlowTable>
  );
}
