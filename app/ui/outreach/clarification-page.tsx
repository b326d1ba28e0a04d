import type { ClarificationView } from "#app/domain/outreach/texts/text-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { InOwnLanguage } from "../primitives/in-own-language.tsx";
import { Day } from "../primitives/moment.tsx";
import { wordsFor } from "./both-words.ts";
import { TextReading } from "./text-reading.tsx";

/** An official statement: its date and number first, then its words, what it is about and who raised it. */
export function ClarificationPage({ view }: { view: ClarificationView }) {
  const { t, lang } = usePage();
  const { number, version, versions, isCurrent, publishedAt, draft, voices } = view;
  const title = wordsFor(lang, draft.title);
  return (
    <>
      <p className="crumb">
        <a href="/clarifications">{t("outreach.clarifications")}</a>
      </p>
      <h1 lang={title.in}>{title.text}</h1>
      <p className="facts">
        <strong>{t("outreach.official")}</strong>
        <span>{number}</span>
        <Day at={publishedAt} />
        {versions.length > 1 && <span>{t("outreach.version", { version })}</span>}
      </p>
      {!isCurrent && (
        <p className="note">
          {t("outreach.corrected")} <a href={`/clarifications/${number}`}>{t("outreach.to-current")}</a>
        </p>
      )}
      {view.why && (
        <p className="note">
          <InOwnLanguage words={view.why} say={(why) => t("outreach.why", { why })} />
        </p>
      )}
      <section className="answer">
        <TextReading draft={draft} level={2} />
      </section>
      <section>
        <h2>{t("outreach.raised-by")}</h2>
        <p>{t("outreach.voices", voices)}</p>
        <ul className="plain-list">
          {view.summaries.map((each) => (
            <li key={each.number}>
              <a href={`/summaries/${each.number}`}>
                {each.number} <InOwnLanguage words={each.title} />
              </a>
            </li>
          ))}
          {view.needs.map((each) => (
            <li key={each.number}>
              <a href={`/needs/${each.number}`}>
                {each.number} <InOwnLanguage words={each.title} />
              </a>
            </li>
          ))}
        </ul>
      </section>
      <AboutClauses view={view} />
      <Versions view={view} />
    </>
  );
}

function AboutClauses({ view: { clauses } }: { view: ClarificationView }) {
  const { t, lang } = usePage();
  if (clauses.length === 0) return null;
  return (
    <section>
      <h2>{t("outreach.about-clauses")}</h2>
      <ul className="plain-list">
        {clauses.map(({ planId, anchor, plan, planEn, number, heading }) => (
          <li key={`${planId} ${anchor}`}>
            <a href={`/plans/${planId}/clauses/${anchor}`}>
              {lang === "en" ? planEn : plan} <InOwnLanguage words={`${number} ${heading}`} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Versions({ view: { number, versions, version } }: { view: ClarificationView }) {
  const { t } = usePage();
  if (versions.length < 2) return null;
  return (
    <section>
      <h2>{t("outreach.versions")}</h2>
      <ul className="plain-list">
        {versions.map((each) => (
          <li key={each.version}>
            <a
              href={`/clarifications/${number}?version=${each.version}`}
              aria-current={each.version === version ? "page" : undefined}
            >
              {t("outreach.version", { version: each.version })}
            </a>{" "}
            <Day at={each.publishedAt} /> {each.why && <InOwnLanguage words={each.why} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
