import { type ConsultationMove, isAnswered } from "#app/domain/consultations/consultation-states.ts";
import type { ConsultationFile } from "#app/domain/consultations/consultation-view.ts";
import { mayExport } from "#app/domain/consultations/reports/export-policy.ts";
import { resultPath } from "#app/domain/consultations/result/result-filter.ts";
import { daysCounted } from "#app/domain/consultations/stated-days.ts";
import { hasRole } from "#app/domain/people/actor.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { usePage, useT } from "#app/ui/page-context.tsx";
import { ClockPart, type ClockView } from "#app/ui/primitives/clock.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { Written } from "#app/ui/primitives/written.tsx";
import { ConsultationFacts } from "./consultation-facts.tsx";
import { ConsultationStateMark } from "./consultation-state-mark.tsx";
import { MaterialList } from "./material-list.tsx";
import { PassagesSoFar } from "./passages-so-far.tsx";
import { PhaseTimeline } from "./reach/phase-timeline.tsx";
import { SetUpChecklist } from "./set-up-checklist.tsx";

type Props = { file: ConsultationFile; clock: ClockView | null; offered: readonly ConsultationMove[] };

/** A consultation on the office's desk: where it stands, what it lacks, and each step's own page. */
export function ConsultationFilePage({ file, clock, offered }: Props) {
  const t = useT();
  const { number, title, state, opensOn, closesOn, gaps, words, materials } = file;
  return (
    <>
      <OfficeNav here="/office/consultations" />
      <p className="crumb">
        <a href="/office/consultations">{t("consultations.desk")}</a> › {number}
      </p>
      <h1>{title}</h1>
      <p className="facts">
        <ConsultationStateMark state={state} />
        {opensOn && closesOn && <span>{t("notices.days", { from: opensOn, until: closesOn })}</span>}
        {state === "draft" && opensOn && closesOn && opensOn < closesOn && (
          <span>{t("reach.days-counted", daysCounted(opensOn, closesOn))}</span>
        )}
        {state !== "draft" && <a href={`/consultations/${number}`}>{t("consultations.public-page")}</a>}
      </p>
      {file.withdrawnReason && (
        <p className="note">{t("consultations.withdrawn", { reason: file.withdrawnReason })}</p>
      )}
      <Acts file={file} offered={offered} />
      <div className="beside">
        <div>
          <h2>{t("consultations.field.words")}</h2>
          {words ? <Written words={words} /> : <p className="quiet">{t("consultations.not-set")}</p>}
          <PhaseTimeline phases={file.phases} />
          <ConsultationFacts page={file} />
          <h2>{t("consultations.materials")}</h2>
          {materials.length === 0 && <p className="quiet">{t("consultations.no-materials")}</p>}
          <MaterialList number={number} materials={materials} />
          <History file={file} />
        </div>
        <aside>
          {clock && <ClockPart clock={clock} />}
          {state === "draft" && <SetUpChecklist gaps={gaps} />}
          {file.tally.all > 0 && <Passages file={file} />}
        </aside>
      </div>
    </>
  );
}

const plainMoves: ReadonlySet<ConsultationMove> = new Set(["withdraw", "sendBack", "extend"]);

function Acts({ file: { number, state, moves, revision }, offered }: Omit<Props, "clock">) {
  const { t, actor } = usePage();
  const at = `/office/consultations/${number}`;
  const isOpen = ["draft", "published", "collecting"].includes(state);
  const canExport = mayExport(actor, state, "masked") === true;
  return (
    <p className="acts">
      {state !== "draft" && state !== "published" && (
        <a className="btn" href={`${at}/contributions`}>
          {t("consultations.contributions")}
        </a>
      )}
      {state !== "draft" && state !== "published" && (
        <a className="btn" href={`${at}/passages`}>
          {t("workbench.title")}
        </a>
      )}
      {state !== "draft" && state !== "published" && (
        <a className="btn plain" href={`${at}/places`}>
          {t("places.title")}
        </a>
      )}
      {state !== "draft" && hasRole(actor, "coordinator", "inspector") && (
        <a className="btn plain" href={`${at}/participation`}>
          {t("reach.page.link")}
        </a>
      )}
      {canExport && (
        <a className="btn plain" href={`${at}/exports`}>
          {t("reports.title")}
        </a>
      )}
      {moves.includes("revise") && (
        <a className="btn" href={`${at}/draft`}>
          {t("consultations.move.revise")}
        </a>
      )}
      {moves.includes("revise") && (
        <a className="btn plain" href={`${at}/phases`}>
          {t("reach.phase.keep")}
        </a>
      )}
      {isOpen && moves.length > 0 && (
        <a className="btn plain" href={`${at}/materials`}>
          {t("consultations.keep-materials")}
        </a>
      )}
      <a className="btn plain" href={`${at}/questionnaire`}>
        {t("surveys.title")}
      </a>
      {isAnswered(state) && (
        <>
          <a className="btn plain" href={resultPath(number)}>
            {t("results.title")}
          </a>
          <a className="btn plain" href={`${at}/verdicts`}>
            {t("results.verdict.list")}
          </a>
        </>
      )}
      {offered.map((move) => (
        <a
          key={move}
          className={plainMoves.has(move) ? "btn plain" : "btn"}
          href={`${at}/moves/${move}?version=${revision}`}
        >
          {t(`consultations.move.${move}`)}
        </a>
      ))}
    </p>
  );
}

function Passages({ file: { number, tally, next, state } }: { file: ConsultationFile }) {
  const t = useT();
  return (
    <section className="checklist">
      <h2>{t("consultations.passages")}</h2>
      <PassagesSoFar tally={tally} />
      {next && (
        <p>
          <a href={`/office/consultations/${number}/contributions/${next.position}#passage-${next.id}`}>
            {t(state === "closed" ? "consultations.first-uncollated" : "consultations.first-undecided")}
          </a>
        </p>
      )}
    </section>
  );
}

function History({ file: { history } }: { file: ConsultationFile }) {
  const t = useT();
  if (history.length === 0) return null;
  return (
    <section>
      <h2>{t("consultations.history")}</h2>
      <ul className="plain-list">
        {history.map(({ move, reason, at, by }) => (
          <li key={at + move}>
            {t("consultations.moved", { by, move: t(`consultations.move.${move}`) })}
            <span className="facts">
              <Moment at={at} />
              {reason && <span>{reason}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
