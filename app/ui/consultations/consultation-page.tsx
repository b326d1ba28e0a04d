import { showsContributions } from "#app/domain/consultations/consultation-states.ts";
import type { ConsultationPage, SubjectChoice } from "#app/domain/consultations/consultation-view.ts";
import type {
  ContributionCounts,
  PassageTally,
  PublicContribution,
} from "#app/domain/consultations/contribution-view.ts";
import { resultPath } from "#app/domain/consultations/result/result-filter.ts";
import { usePage, useT } from "#app/ui/page-context.tsx";
import { ClockPart, type ClockView } from "#app/ui/primitives/clock.tsx";
import { Pages } from "#app/ui/primitives/pages.tsx";
import { Written } from "#app/ui/primitives/written.tsx";
import { ConsultationFacts } from "./consultation-facts.tsx";
import { ConsultationStateMark } from "./consultation-state-mark.tsx";
import { ContributionList } from "./contribution-list.tsx";
import { ContributionsSoFar } from "./contributions-so-far.tsx";
import { MaterialList } from "./material-list.tsx";
import { PassagesSoFar } from "./passages-so-far.tsx";
import { PhaseTimeline } from "./reach/phase-timeline.tsx";
import { subjectOptions } from "./subject-words.ts";

type Props = {
  page: ConsultationPage;
  clock: ClockView | null;
  counts: ContributionCounts | null;
  tally: PassageTally;
  shown: { lines: PublicContribution[]; more: boolean; at: number };
  subjects: readonly SubjectChoice[];
  hasQuestionnaire: boolean;
  mayTakeDown: boolean;
  isReported: boolean;
};

/** A consultation as everybody reads it: what is asked, until when, and by when there will be an answer. */
export function ConsultationPageView({ page, clock, hasQuestionnaire, ...said }: Props) {
  const t = useT();
  const { number, title, state, opensOn, closesOn, words, materials, withdrawnReason } = page;
  return (
    <>
      <p className="crumb">
        <a href="/consultations">{t("consultations.title")}</a> › {number}
      </p>
      <h1>{title}</h1>
      {said.isReported && (
        <p className="note" role="status">
          {t("needs.report-form.thanks")}
        </p>
      )}
      <p className="facts">
        <ConsultationStateMark state={state} />
        {opensOn && closesOn && <span>{t("notices.days", { from: opensOn, until: closesOn })}</span>}
      </p>
      {state === "withdrawn" ? (
        <p className="note">{t("consultations.withdrawn", { reason: withdrawnReason ?? "" })}</p>
      ) : (
        <div className="beside">
          <div>
            {state === "collecting" && page.channels.includes("web") && (
              <p className="acts">
                <a className="btn" href={`/consultations/${number}/contributions`}>
                  {t("consultations.contribute")}
                </a>
                {hasQuestionnaire && (
                  <a className="btn" href={`/consultations/${number}/questionnaire`}>
                    {t("surveys.answer-it")}
                  </a>
                )}
                <a className="btn plain" href={`/consultations/${number}/read`}>
                  {t("places.read")}
                </a>
              </p>
            )}
            {hasQuestionnaire && showsContributions(state) && (
              <p>
                <a href={`/consultations/${number}/questionnaire/results`}>{t("surveys.see-results")}</a>
              </p>
            )}
            {page.statement !== null && (
              <Result number={number} statement={page.statement} tally={said.tally} />
            )}
            <h2>{t("consultations.field.words")}</h2>
            <Written words={words} />
            <PhaseTimeline phases={page.phases} />
            <ConsultationFacts page={page} />
            {materials.length > 0 && (
              <>
                <h2>{t("consultations.materials")}</h2>
                <MaterialList number={number} materials={materials} />
              </>
            )}
            {state !== "published" && <Contributions page={page} {...said} />}
          </div>
          <aside>{clock && <ClockPart clock={clock} />}</aside>
        </div>
      )}
    </>
  );
}

function Contributions({
  page,
  counts,
  shown,
  subjects,
  mayTakeDown,
}: Omit<Props, "clock" | "tally" | "hasQuestionnaire" | "isReported">) {
  const { t, lang } = usePage();
  const isShown = showsContributions(page.state);
  return (
    <section id="contributions">
      <h2>{t("consultations.contributions")}</h2>
      {counts && <ContributionsSoFar counts={counts} />}
      {!isShown && <p className="quiet">{t("consultations.shown-after")}</p>}
      {isShown && <p className="quiet">{t("consultations.kept-back")}</p>}
      {isShown && (
        <p className="acts">
          <a className="btn plain" href={`/consultations/${page.number}/participation`}>
            {t("reach.page.link")}
          </a>
          <a className="btn plain" href={`/consultations/${page.number}/places`}>
            {t("places.title")}
          </a>
        </p>
      )}
      {isShown && shown.lines.length === 0 && <p className="quiet">{t("consultations.none-shown")}</p>}
      <ContributionList
        number={page.number}
        lines={shown.lines}
        mayTakeDown={mayTakeDown}
        subjects={subjectOptions(t, lang, subjects)}
      />
      <Pages href={`/consultations/${page.number}`} page={shown.at} more={shown.more} />
    </section>
  );
}

type ResultProps = { number: string; statement: string; tally: PassageTally };
function Result({ number, statement, tally }: ResultProps) {
  const t = useT();
  return (
    <section className="announcement">
      <h2>{t("consultations.result")}</h2>
      <PassagesSoFar tally={tally} />
      <Written words={statement} />
      <p>
        <a className="btn plain" href={resultPath(number)}>
          {t("results.see")}
        </a>
      </p>
    </section>
  );
}
