import type { ApplicationTab, DeskList } from "#app/domain/notices/desk-filter.ts";
import type { ApplicationView } from "#app/domain/notices/notice-view.ts";
import type { VersionFile } from "#app/domain/notices/version-file-view.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { InOwnLanguage } from "#app/ui/primitives/in-own-language.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { ApplicationList } from "./application-list.tsx";
import { VersionChecklist } from "./version-checklist.tsx";
import { VersionDocuments } from "./version-documents.tsx";
import { VersionParts } from "./version-parts.tsx";
import { VersionStateMark } from "./version-state-mark.tsx";

type WaitingApplications = Pick<DeskList<ApplicationTab, ApplicationView>, "lines" | "tabs">;
export type VersionFileProps = {
  file: VersionFile;
  mayAct: boolean;
  me: string;
  applications?: WaitingApplications | undefined;
};

/** A version on the office's desk: where it stands, what is missing before it moves on, and each step's own page. */
export function VersionFilePage({ file, mayAct, me, applications }: VersionFileProps) {
  const { t, lang } = usePage();
  const { plan, number, state, approvedOn, inForceOn, fingerprint, notice } = file;
  const isOpen = notice !== null && state !== "draft";
  return (
    <>
      <OfficeNav here="/office/plans" />
      <p className="crumb">
        <a href="/office/plans">{t("plan-import.plans")}</a> › {lang === "en" ? plan.titleEn : plan.title}
      </p>
      <h1>{t("versions.file.title", { number })}</h1>
      <p className="facts">
        <VersionStateMark state={state} />
        {approvedOn && <span>{t("versions.file.approved", { day: approvedOn })}</span>}
        {inForceOn && <span>{t("versions.file.in-force", { day: inForceOn })}</span>}
        {fingerprint && (
          <a href={`/plans/${plan.id}/versions/${number}/fingerprint`}>{t("versions.fingerprint.title")}</a>
        )}
        <a href={`/office/plans/${plan.id}/compare?to=${encodeURIComponent(number)}`}>
          {t("reading.to-compare")}
        </a>
        {notice && <a href={`/notices/${notice.number}`}>{t("notices.number", { number: notice.number })}</a>}
      </p>
      {mayAct && <Moves file={file} />}
      <VersionChecklist file={file} />
      <VersionParts file={file} />
      {state === "draft" && mayAct && file.madeBy === me && <p className="note">{t("reasons.own-import")}</p>}
      <VersionDocuments file={file} />
      {isOpen && <Papers file={file} mayAct={mayAct} />}
      {isOpen && file.notice && applications && (
        <Applications number={file.notice.number} list={applications} />
      )}
      <History file={file} />
    </>
  );
}

const weighty: readonly string[] = ["abandon", "backToDraft", "discontinue"];

function Moves({ file }: { file: VersionFile }) {
  const { t } = usePage();
  const { plan, number, revision, moves } = file;
  if (moves.length === 0) return null;
  const to = (move: string) =>
    `/office/plans/${plan.id}/versions/${number}/moves/${move}?version=${revision}`;
  return (
    <p className="acts">
      {moves.map((move) => (
        <a key={move} className={weighty.includes(move) ? "btn plain" : "btn"} href={to(move)}>
          {t(`versions.move.${move}`)}
        </a>
      ))}
    </p>
  );
}

function Papers({ file, mayAct }: { file: VersionFile; mayAct: boolean }) {
  const { t } = usePage();
  const { plan, number, untreated } = file;
  const at = `/office/plans/${plan.id}/versions/${number}/papers`;
  return (
    <section>
      <h2 id="papers">{t("versions.file.papers")}</h2>
      <ul className="plain-list">
        <li>
          <a href="/office/opinions">{t("versions.opinions.title")}</a>
          <span className="facts">{t("versions.file.untreated", { count: untreated })}</span>
        </li>
        {(["statement", "minutes"] as const).map((paper) => (
          <li key={paper}>
            {mayAct ? (
              <a href={`${at}/${paper}`}>{t(`versions.paper.${paper}`)}</a>
            ) : (
              <span>{t(`versions.paper.${paper}`)}</span>
            )}
            <span className="facts">
              {t(isAttached(file, paper) ? "versions.file.attached" : "versions.file.not-attached")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const isAttached = ({ notice, documents }: VersionFile, paper: "statement" | "minutes") =>
  Boolean(notice?.[paper]) ||
  documents.some(({ purpose, withdrawnAt }) => purpose === paper && withdrawnAt === null);

/** What waits for a decision, and the way to all that was asked on this notice. */
function Applications({ number, list }: { number: string; list: WaitingApplications }) {
  const { t } = usePage();
  return (
    <section>
      <h2>{t("versions.applications.title")}</h2>
      <p className="facts">
        {list.tabs.map(({ tab, count }) => (
          <a key={tab} href={`/office/hearing-applications?${new URLSearchParams({ tab, notice: number })}`}>
            {t(`notices.application.${tab}`)} {count}
          </a>
        ))}
      </p>
      {list.lines.length === 0 ? (
        <p className="quiet">{t("versions.applications.none")}</p>
      ) : (
        <ApplicationList applications={list.lines} />
      )}
    </section>
  );
}

function History({ file: { history, madeAt } }: { file: VersionFile }) {
  const { t } = usePage();
  return (
    <section>
      <h2>{t("versions.file.history")}</h2>
      <ul className="plain-list">
        {history.map(({ move, reason, at, by }) => (
          <li key={at + move}>
            <InOwnLanguage
              words={by}
              say={(who) => t("versions.file.moved", { by: who, move: t(`versions.move.${move}`) })}
            />
            <span className="facts">
              <Moment at={at} />
              {reason && (
                <span>
                  <InOwnLanguage words={reason} />
                </span>
              )}
            </span>
          </li>
        ))}
        <li>
          {t("versions.file.made")}
          <span className="facts">
            <Moment at={madeAt} />
          </span>
        </li>
      </ul>
    </section>
  );
}
