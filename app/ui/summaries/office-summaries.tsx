import { type SummaryState, summaryStates } from "#app/domain/summaries/summary-states.ts";
import type { OfficeSummaryLine } from "#app/domain/summaries/summary-view.ts";
import { categoryWord } from "#app/ui/needs/need-words.ts";
import { usePage } from "#app/ui/page-context.tsx";
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
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard
    <section className="wide-table" tabIndex={0} aria-label={t("summaries.office.desk")}>
      <table className="task-table flow">
        <thead>
          <tr>
            {(["title", "state", "people", "needs", "category", "preparer", "prepared"] as const).map(
              (head) => (
                <th key={head} scope="col">
                  {t(`summaries.office.head.${head}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ number, title, state, people, needs, category, preparer, preparedAt }) => (
            <tr key={number}>
              <th scope="row">
                <a href={`/office/summaries/${number}`}>{title}</a>
                <small>{number}</small>
              </th>
              <td data-label={t("summaries.office.head.state")}>
                <SummaryStateMark state={state} />
              </td>
              <td data-label={t("summaries.office.head.people")}>{people}</td>
              <td data-label={t("summaries.office.head.needs")}>{needs}</td>
              <td data-label={t("summaries.office.head.category")}>{categoryWord(t, category)}</td>
              <td data-label={t("summaries.office.head.preparer")}>{preparer}</td>
              <td data-label={t("summaries.office.head.prepared")}>
                <Day at={preparedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
