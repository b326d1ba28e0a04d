import type { ConsultedLine } from "#app/domain/consultations/places/places-view.ts";
import type { ConsultedOn } from "#app/domain/consultations/result/consulted-on.ts";
import type { ClausePageView } from "#app/domain/outreach/texts/clause-view.ts";
import type { ClarificationLine, ExplainerView } from "#app/domain/outreach/texts/text-view.ts";
import { readMarkdown } from "#app/domain/text/markdown.ts";
import { ConsultedNow } from "#app/ui/consultations/places/consulted-now.tsx";
import { ConsultedList } from "#app/ui/consultations/result/consulted-list.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { ClauseWords } from "#app/ui/plans/clause-words.tsx";
import { TaskLink } from "#app/ui/plans/task-link.tsx";
import { Empty } from "../primitives/empty.tsx";
import { Day } from "../primitives/moment.tsx";
import { wordsFor } from "./both-words.ts";
import { TextReading } from "./text-reading.tsx";

type Props = {
  clause: ClausePageView;
  explainers: ExplainerView[];
  clarifications: ClarificationLine[];
  consulted: ConsultedLine[];
  /** Consultations that decided something on it. */
  results: readonly ConsultedOn[];
};

/** A clause with what was explained of it, what was stated about it, and what hangs on it. */
export function ClausePage({ clause, explainers, clarifications, consulted, results }: Props) {
  const { t, lang } = usePage();
  const { planId, anchor, number, heading, words } = clause;
  return (
    <>
      <p className="crumb">
        <a href={`/plans/${planId}#${anchor}`}>{lang === "en" ? clause.planEn : clause.plan}</a>
      </p>
      <h1 lang="zh-CN">
        {number} {heading}
      </h1>
      <blockquote className="clause-words" lang="zh-CN">
        <ClauseWords
          blocks={readMarkdown(words)}
          label={heading}
          drawn={() => (
            <p lang={lang}>
              <a href={`/plans/${planId}#${anchor}`}>{t("outreach.drawn-in-plan")}</a>
            </p>
          )}
        />
      </blockquote>
      <ConsultedNow lines={consulted} />
      <Explainers explainers={explainers} />
      <Clarifications lines={clarifications} />
      <ConsultedList lines={results} about={`${planId}#clause:${anchor}`} />
      <Hangings clause={clause} />
    </>
  );
}

export function Explainers({ explainers }: { explainers: ExplainerView[] }) {
  const { t, lang } = usePage();
  return (
    <section>
      <h2>{t("outreach.explained")}</h2>
      {explainers.length === 0 && <Empty text={t("outreach.not-explained")} />}
      {explainers.map(({ number, draft, publishedAt, planVersion, clauseChanged, version }) => (
        <article key={number} id={number}>
          <h3 lang={wordsFor(lang, draft.title).in}>{wordsFor(lang, draft.title).text}</h3>
          {clauseChanged && planVersion && (
            <p className="note">{t("outreach.clause-changed", { version: planVersion })}</p>
          )}
          <TextReading draft={draft} level={3} />
          <p className="facts">
            <span>{number}</span>
            <span>{t("outreach.version", { version })}</span>
            <Day at={publishedAt} />
            {planVersion && <span>{t("outreach.for-version", { version: planVersion })}</span>}
          </p>
        </article>
      ))}
    </section>
  );
}

/** Official statements: dated, numbered, each a link. */
export function Clarifications({ lines }: { lines: readonly ClarificationLine[] }) {
  const { t } = usePage();
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{t("outreach.clarifications")}</h2>
      <ClarificationList lines={lines} />
    </section>
  );
}

export function ClarificationList({ lines }: { lines: readonly ClarificationLine[] }) {
  const { t, lang } = usePage();
  return (
    <ul className="policy-list">
      {lines.map(({ number, title, publishedAt, version }) => (
        <li key={number}>
          <a href={`/clarifications/${number}`} lang={wordsFor(lang, title).in}>
            {wordsFor(lang, title).text}
          </a>
          <p className="facts">
            <span>{number}</span>
            <Day at={publishedAt} />
            {version > 1 && <span>{t("outreach.version", { version })}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Hangings({ clause: { planId, anchor, needs, tasks } }: { clause: ClausePageView }) {
  const { t } = usePage();
  if (needs + tasks.length === 0) return null;
  return (
    <section>
      <h2>{t("outreach.hangs")}</h2>
      <ul className="plain-list">
        {needs > 0 && (
          <li>
            <a href={`/map?clause=${encodeURIComponent(`${planId}#${anchor}`)}`}>
              {t("plans.needs", { count: needs })}
            </a>
          </li>
        )}
        {tasks.map((task) => (
          <li key={task.number}>
            <TaskLink task={task} />
          </li>
        ))}
      </ul>
    </section>
  );
}
