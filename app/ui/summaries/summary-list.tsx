import { publicSummaryStates, type SummaryState } from "#app/domain/summaries/summary-states.ts";
import type { SummaryLine } from "#app/domain/summaries/summary-view.ts";
import { shorten } from "#app/domain/text/shorten.ts";
import { categoryWord } from "#app/ui/needs/need-words.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";
import { counted } from "./counted.ts";
import { SummaryStateMark } from "./summary-state-mark.tsx";

/** Which summaries: all, or one state; plain links, so that each view has its address. */
export function SummaryTabs({ state }: { state: SummaryState | undefined }) {
  const { t } = usePage();
  return (
    <nav className="state-tabs" aria-label={t("summaries.tabs")}>
      <a href="/summaries" aria-current={state === undefined ? "page" : undefined}>
        {t("summaries.all")}
      </a>
      {publicSummaryStates.map((each) => (
        <a key={each} href={`/summaries?state=${each}`} aria-current={state === each ? "page" : undefined}>
          {t(`summaries.state.${each}`)}
        </a>
      ))}
    </nav>
  );
}

export function SummaryList({ lines }: { lines: readonly SummaryLine[] }) {
  return (
    <ol className="summary-list">
      {lines.map((line) => (
        <li key={line.number}>
          <SummaryEntry line={line} />
        </li>
      ))}
    </ol>
  );
}

function SummaryEntry({ line }: { line: SummaryLine }) {
  const { t, lang } = usePage();
  const { number, title, asked, state, category, publishedAt, tally, territories } = line;
  const where = territories.map(({ name, nameEn }) => (lang === "en" ? nameEn : name));
  return (
    <article className="summary-entry">
      <h2>
        <a href={`/summaries/${number}`}>{title}</a>
      </h2>
      <p>{shorten(asked, 120)}</p>
      <p className="facts">
        <SummaryStateMark state={state} />
        <span>{t("summaries.by", counted(t, tally))}</span>
        {where.length > 0 && <span>{where.join(t("summaries.and"))}</span>}
        <span>{categoryWord(t, category)}</span>
        <span>
          {number}
          {publishedAt && (
            <>
              {" · "}
              <Day at={publishedAt} />
            </>
          )}
        </span>
      </p>
    </article>
  );
}
