import type { OfficeSummary } from "#app/domain/summaries/summary-view.ts";
import { EntityLabelPart } from "#app/ui/needs/entity-label-part.tsx";
import { NeedStateMark } from "#app/ui/needs/need-state-mark.tsx";
import { categoryWord } from "#app/ui/needs/need-words.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";
import { OfficeFacts } from "./office-facts.tsx";
import { SummaryStateMark } from "./summary-state-mark.tsx";

export function OfficeSummaryHead({ summary }: { summary: OfficeSummary }) {
  const { t } = usePage();
  const { number, title, state, preparer, preparedAt, category } = summary;
  return (
    <>
      <p className="crumb">
        <a href="/office/summaries">{t("summaries.office.desk")}</a> › {number}
      </p>
      <h1>{title}</h1>
      <p className="facts">
        <SummaryStateMark state={state} />
        <span>{categoryWord(t, category)}</span>
        <span>{t("summaries.office.prepared-by", { preparer })}</span>
        <Day at={preparedAt} />
      </p>
      <OfficeFacts facts={summary.facts} />
    </>
  );
}

/** A summary as it stands, for whoever does not edit it now. */
export function SummaryReading({ summary }: { summary: OfficeSummary }) {
  const { t } = usePage();
  const { asked, evidence, quotes, needs } = summary;
  return (
    <div className="summary-text">
      <h2>{t("summaries.asked")}</h2>
      <p className="words">{asked}</p>
      <h2>{t("summaries.evidence")}</h2>
      <p className="words">{evidence}</p>
      {quotes.length > 0 && <h2>{t("summaries.quotes")}</h2>}
      {quotes.map(({ number, words, entity }) => (
        <figure className="quote" key={`${number} ${words}`}>
          <blockquote>{words}</blockquote>
          <figcaption>
            {number} {entity && <EntityLabelPart entity={entity} />}
          </figcaption>
        </figure>
      ))}
      <h2>{t("summaries.its-all-needs")}</h2>
      <ul className="plain-list">
        {needs.map(({ number, title, state, isPublic, entity }) => (
          <li key={number}>
            <a href={`/office/needs/${number}`}>{title}</a>
            <span className="facts">
              {entity && <EntityLabelPart entity={entity} brief />}
              <NeedStateMark state={state} />
              <span>{number}</span>
              {!isPublic && <strong>{t("summaries.office.not-public")}</strong>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What another editor wrote meanwhile, beside what is being sent. */
export function TheirVersion({ summary }: { summary: OfficeSummary }) {
  const { t } = usePage();
  const { title, asked, evidence, preparer } = summary;
  return (
    <section className="theirs">
      <h2>{t("summaries.office.theirs", { preparer })}</h2>
      <h3>{title}</h3>
      <p className="words">{asked}</p>
      <p className="words">{evidence}</p>
      <p className="hint">{t("summaries.office.theirs-hint")}</p>
    </section>
  );
}

/** What can be done with the summary in its present state: links, each to its own small page. */
export function SummaryActs({ summary, me }: { summary: OfficeSummary; me: string }) {
  const { t } = usePage();
  const { number, version, state, preparedBy, task } = summary;
  const to = (act: string) => `/office/summaries/${number}/${act}?version=${version}`;
  return (
    <p className="acts">
      {state === "draft" && (
        <a className="btn" href={to("review")}>
          {t("summaries.office.act.review")}
        </a>
      )}
      {state === "in-review" && preparedBy !== me && (
        <a className="btn" href={to("publication")}>
          {t("summaries.office.act.publication")}
        </a>
      )}
      {state === "in-review" && (
        <a className="btn plain" href={to("return")}>
          {t("summaries.office.act.return")}
        </a>
      )}
      {(state === "published" || state === "declined") && (
        <a className="btn" href={to("task")}>
          {t("summaries.office.act.task")}
        </a>
      )}
      {state === "published" && (
        <a className="btn plain" href={to("declination")}>
          {t("summaries.office.act.declination")}
        </a>
      )}
      {task && (
        <a className="btn" href={`/office/tasks/${task.number}`}>
          {t("summaries.office.act.to-task")}
        </a>
      )}
      {state !== "draft" && state !== "in-review" && (
        <a className="btn plain" href={`/summaries/${number}`}>
          {t("summaries.office.act.public")}
        </a>
      )}
    </p>
  );
}
