import type { Bounds } from "#app/domain/geo/bounds.ts";
import type { PublicSummary } from "#app/domain/summaries/summary-view.ts";
import { StaticMap } from "#app/ui/map/static-map.tsx";
import { EntityLabelPart } from "#app/ui/needs/entity-label-part.tsx";
import { NeedStateMark } from "#app/ui/needs/need-state-mark.tsx";
import { categoryWord } from "#app/ui/needs/need-words.ts";
import { useLangOf, usePage } from "#app/ui/page-context.tsx";
import { grouped } from "#app/ui/primitives/count.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";
import { Thread } from "#app/ui/primitives/thread.tsx";
import { SummaryStateMark } from "./summary-state-mark.tsx";
import { summarySteps } from "./summary-steps.ts";
import { TallyFacts } from "./tally-words.tsx";

/** One summary: what is asked, by how many, in whose words, and what became of it. */
export function SummaryPage({ summary, bounds }: { summary: PublicSummary; bounds: Bounds | undefined }) {
  const { base, t, site, lang } = usePage();
  const langOf = useLangOf();
  const { number, title, asked, evidence, state, category, quotes, needs, declinedReason } = summary;
  return (
    <>
      <p className="crumb">
        <a href="/summaries">{t("summaries.title")}</a> › {number}
      </p>
      <h1 lang={langOf(title)}>{title}</h1>
      <p className="facts">
        <SummaryStateMark state={state} />
        <span>{categoryWord(t, category)}</span>
      </p>
      <div className="beside">
        <div>
          <TallyFacts {...summary} />
          <h2>{t("summaries.asked")}</h2>
          <p className="words" lang={langOf(asked)}>
            {asked}
          </p>
          <h2>{t("summaries.evidence")}</h2>
          <p className="words" lang={langOf(evidence)}>
            {evidence}
          </p>
          {quotes.length > 0 && <Quotes quotes={quotes} />}
          {declinedReason && (
            <section className="declined">
              <h2>{t("summaries.declined")}</h2>
              <p className="words" lang={langOf(declinedReason)}>
                {declinedReason}
              </p>
            </section>
          )}
          <h2 id="needs">{t("summaries.its-needs")}</h2>
          <SummarisedNeeds needs={needs} />
        </div>
        <aside>
          {bounds && (
            <figure className="place-figure">
              <StaticMap
                base={base}
                bounds={bounds}
                width={380}
                height={280}
                language={lang}
                label={t("summaries.map", { title })}
                marks={needs.flatMap(({ geometry, title: label }) =>
                  geometry ? [{ geometry, kind: "waiting" as const, label }] : [],
                )}
              />
              <figcaption>{t("summaries.map-note", { number: site.footer.reviewNumber })}</figcaption>
            </figure>
          )}
          <Thread steps={summarySteps(t, summary)} />
        </aside>
      </div>
    </>
  );
}

function Quotes({ quotes }: { quotes: PublicSummary["quotes"] }) {
  const { t } = usePage();
  const langOf = useLangOf();
  return (
    <section>
      <h2>{t("summaries.quotes")}</h2>
      {quotes.map(({ number, title, words, entity }) => (
        <figure className="quote" key={`${number} ${words}`}>
          <blockquote lang={langOf(words)}>{words}</blockquote>
          <figcaption>
            <a href={`/needs/${number}`}>{t("summaries.quote-of", { number, title })}</a>
            {entity && <EntityLabelPart entity={entity} brief />}
          </figcaption>
        </figure>
      ))}
    </section>
  );
}

export function SummarisedNeeds({ needs }: { needs: PublicSummary["needs"] }) {
  const { t } = usePage();
  const langOf = useLangOf();
  return (
    <ul className="plain-list">
      {needs.map(({ number, title, state, submittedAt, supportCount, entity }) => (
        <li key={number}>
          <a href={`/needs/${number}`} lang={langOf(title)}>
            {title}
          </a>
          <span className="facts">
            <NeedStateMark state={state} />
            <span>{number}</span>
            {entity && <EntityLabelPart entity={entity} brief />}
            <Day at={submittedAt} />
            {supportCount > 0 && (
              <span>{t("summaries.supports", { count: supportCount, shown: grouped(supportCount) })}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
