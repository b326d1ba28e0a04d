import type { Bounds } from "#app/domain/geo/bounds.ts";
import type { OwnDecision } from "#app/domain/moderation/review-view.ts";
import type {
  NoticeLayer,
  NoticePage,
  NoticeShape,
  OpinionTally,
  OpinionView,
} from "#app/domain/notices/notice-view.ts";
import type { DocumentLine } from "#app/domain/plans/documents/document-view.ts";
import { StaticMap } from "#app/ui/map/static-map.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { DocumentList } from "#app/ui/plans/document-list.tsx";
import { ShownBy } from "#app/ui/plans/shown-by.tsx";
import { ClockPart, type ClockView } from "#app/ui/primitives/clock.tsx";
import { InOwnLanguage } from "#app/ui/primitives/in-own-language.tsx";
import { Written } from "#app/ui/primitives/written.tsx";
import { Announcement } from "./announcement.tsx";
import { OpinionList, OpinionPages } from "./opinion-list.tsx";
import { PhaseMark } from "./phase-mark.tsx";
import { questionPath } from "./question-path.ts";
import { voicesWords } from "./voices-words.ts";

export type NoticePageProps = {
  notice: NoticePage;
  clock: ClockView | null;
  layers: readonly NoticeLayer[];
  shapes: readonly NoticeShape[];
  bounds: Bounds;
  documents: readonly DocumentLine[];
  tally: OpinionTally;
  listed: { opinions: OpinionView[]; page: number; pages: number };
  /** Why opinions in the list are hidden, by id. */
  decisions: Record<string, OwnDecision>;
  mayTakeDown: boolean;
  about: string;
  said: "thanks" | "thanks-waiting" | "withdrawn" | "applied" | "reported" | null;
};

/** A notice before approval and the announcement after it: what lies open, until when, what was said, what was made of it. */
export function NoticePageView(props: NoticePageProps) {
  const { t, lang } = usePage();
  const { notice, clock, documents, said } = props;
  const { number, title, phase, planId, version, opensOn, closesOn, announcement } = notice;
  const plan = lang === "en" ? notice.planTitleEn : notice.planTitle;
  return (
    <>
      <p className="crumb">
        <a href="/notices">{t("notices.title")}</a> › {number}
      </p>
      <h1>
        <InOwnLanguage words={title} />
      </h1>
      <p className="facts">
        <PhaseMark phase={phase} />
        {phase === "withdrawn" ? (
          <span>{plan}</span>
        ) : (
          <a href={`/plans/${planId}/versions/${version}`}>{t("notices.of-version", { plan, version })}</a>
        )}
        <span>{t("notices.days", { from: opensOn, until: closesOn })}</span>
      </p>
      {said && (
        <p className="note" role="status">
          {t(`notices.said.${said}`)}
        </p>
      )}
      {phase === "withdrawn" ? (
        <p className="note">
          <InOwnLanguage
            words={notice.withdrawnReason ?? ""}
            say={(reason) => t("notices.withdrawn", { reason })}
          />
        </p>
      ) : (
        <div className="beside">
          <div>
            <Ended notice={notice} />
            {announcement && (
              <Announcement
                {...{ announcement, tally: props.tally, documents }}
                planPath={`/plans/${planId}/versions/${version}`}
              />
            )}
            <h2>{t("notices.words")}</h2>
            <Written words={notice.words} />
            <Facts notice={notice} />
            <Attachments documents={documents} />
            <Opinions {...props} />
          </div>
          <aside>
            {clock && <ClockPart clock={clock} />}
            <Drawn {...props} />
          </aside>
        </div>
      )}
    </>
  );
}

function Facts({ notice }: { notice: NoticePage }) {
  const { t } = usePage();
  const { number, planId, version, opinionHow, resultOn, applications, phase, fingerprint } = notice;
  return (
    <dl className="notice-facts">
      <dt>{t("notices.period")}</dt>
      <dd>{t("notices.days", { from: notice.opensOn, until: notice.closesOn })}</dd>
      <dt>{t("notices.opinion-how")}</dt>
      <dd>{opinionHow ? <InOwnLanguage words={opinionHow} /> : t("notices.opinion-here")}</dd>
      <dt>{t("notices.paper-at")}</dt>
      <dd>
        <InOwnLanguage words={notice.paperAt} />
      </dd>
      <dt>{t("notices.contact")}</dt>
      <dd>
        <InOwnLanguage words={notice.contact} />
      </dd>
      <dt>{t("notices.result-on")}</dt>
      <dd>{resultOn}</dd>
      <dt>{t("notices.hearing")}</dt>
      <dd>
        <InOwnLanguage words={notice.hearingHow} /> {t("notices.applications", { count: applications })}{" "}
        {phase === "open" && <a href={`/notices/${number}/hearing`}>{t("notices.apply")}</a>}
      </dd>
      {fingerprint && (
        <>
          <dt>{t("notices.fingerprint")}</dt>
          <dd>
            <a href={`/plans/${planId}/versions/${version}/fingerprint`}>{fingerprint.slice(0, 16)}…</a>
          </dd>
        </>
      )}
    </dl>
  );
}

/** That it goes no further and why, or which drafts it took the place of. */
function Ended({ notice: { phase, endedReason, next, before } }: { notice: NoticePage }) {
  const { t } = usePage();
  const links = (numbers: readonly string[]) =>
    numbers.map((number) => (
      <a key={number} href={`/notices/${number}`}>
        {t("notices.number", { number })}
      </a>
    ));
  return (
    <>
      {phase === "discontinued" && (
        <p className="note">
          <InOwnLanguage words={endedReason ?? ""} say={(reason) => t("notices.discontinued", { reason })} />
        </p>
      )}
      {phase === "superseded" && next && (
        <p className="note">
          {t("notices.superseded")} {links([next])}
        </p>
      )}
      {before.length > 0 && (
        <p className="note">
          {t("notices.takes-place")} {links(before)}
        </p>
      )}
    </>
  );
}

function Attachments({ documents }: Pick<NoticePageProps, "documents">) {
  const { t } = usePage();
  const attachments = documents.filter(({ purpose }) => purpose === "attachment");
  if (attachments.length === 0) return null;
  return (
    <section id="documents">
      <h2>{t("documents.title")}</h2>
      <DocumentList documents={attachments} />
    </section>
  );
}

function Opinions({ notice, tally, listed, about, decisions, mayTakeDown }: NoticePageProps) {
  const { t } = usePage();
  const { number, planId, phase } = notice;
  const to = `/notices/${number}/opinions`;
  const waiting = tally.waiting.residents + tally.waiting.entities;
  const hidden = tally.hidden.residents + tally.hidden.entities;
  return (
    <section id="opinions">
      <h2>{t("notices.opinions", { said: voicesWords(t, tally.shown) })}</h2>
      {waiting > 0 && <p className="quiet">{t("notices.opinions-waiting", { waiting })}</p>}
      {hidden > 0 && <p className="quiet">{t("notices.opinions-hidden", { hidden })}</p>}
      {about && (
        <p>
          {t("notices.narrowed")} <a href={`/notices/${number}#opinions`}>{t("notices.all-opinions")}</a>
        </p>
      )}
      {phase === "open" ? (
        <p className="acts">
          <a className="btn" href={about ? `${to}?about=${encodeURIComponent(about)}` : to}>
            {t("notices.give")}
          </a>
        </p>
      ) : (
        <p className="quiet">
          {t("notices.not-open")} <a href={questionPath(planId, about)}>{t("notices.ask")}</a>
        </p>
      )}
      {listed.opinions.length === 0 && <p className="quiet">{t("notices.no-opinions")}</p>}
      <OpinionList
        {...{ planId, decisions, mayTakeDown }}
        opinions={listed.opinions}
        withdrawAt={phase === "open" ? to : undefined}
      />
      <OpinionPages page={listed.page} pages={listed.pages} about={about} />
    </section>
  );
}

function Drawn({ notice, layers, shapes, bounds }: NoticePageProps) {
  const { t, lang, base, site } = usePage();
  if (layers.length === 0) return <p className="quiet">{t("notices.no-layers")}</p>;
  return (
    <section id="maps">
      <h2>{t("notices.layers")}</h2>
      <figure className="place-figure">
        <StaticMap
          {...{ base, bounds, width: 380, height: 300, language: lang }}
          label={t("notices.map", { title: notice.title })}
          layers={shapes.map(({ kind, geometry, ...names }) => ({
            properties: { layer: kind, ...names },
            geometry,
          }))}
        />
        <figcaption>
          <InOwnLanguage
            words={site.footer.reviewNumber}
            say={(number) => t("notices.map-note", { number })}
          />
        </figcaption>
      </figure>
      <ul className="plain-list">
        {layers.map(({ code, name, nameEn, reviewNumber, exemption, features }) => (
          <li key={code}>
            {lang === "en" ? nameEn : name}
            <span className="facts">
              <span>{t("notices.features", { count: features })}</span>
              <ShownBy reviewNumber={reviewNumber} exemption={exemption} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
