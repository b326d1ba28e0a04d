import type { ContributionFile, DeskPassage } from "#app/domain/consultations/contribution-view.ts";
import type { HolderView } from "#app/domain/consultations/workbench/holding.ts";
import type { HistoryLine } from "#app/domain/consultations/workbench/passage-history.ts";
import type { TrackStep } from "#app/domain/consultations/workbench/passage-steps.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { ClockPart, type ClockView } from "#app/ui/primitives/clock.tsx";
import type { Choice } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Written } from "#app/ui/primitives/written.tsx";
import { PassageForm } from "./passage-form.tsx";
import { subjectWords } from "./subject-words.ts";
import { HeldByAnother } from "./workbench/held-by-another.tsx";
import { PassageActs } from "./workbench/passage-acts.tsx";
import { PassageHistory } from "./workbench/passage-history-part.tsx";
import { PassageTrack } from "./workbench/passage-track.tsx";
import { SaidNow } from "./workbench/said-now.tsx";

type Props = {
  file: ContributionFile;
  passage: DeskPassage;
  subjects: Choice[];
  units: Choice[];
  topics: string[];
  mayAssign: boolean;
  form: FormState;
  holder: HolderView | null;
  history: HistoryLine[];
  track: Record<TrackStep, boolean>;
  clock: ClockView | null;
  saved: boolean;
};

/** One passage and what is made of it; what somebody else wrote meanwhile stands beside what is being sent. */
export function PassagePage({ file, passage, holder, history, track, clock, saved, ...rest }: Props) {
  const t = useT();
  const { number, title } = file.consultation;
  const place = file.passages.findIndex(({ id }) => id === passage.id) + 1;
  const desk = `/office/consultations/${number}`;
  const back = `${desk}/contributions/${file.position}`;
  const { form, units, subjects } = rest;
  const typed = Object.keys(form.values).length > 0;
  const isHeld = holder !== null && !typed;
  return (
    <>
      <OfficeNav here="/office/consultations" />
      <p className="crumb">
        <a href={desk}>{title}</a>
        <a href={`${desk}/passages`}>{t("workbench.title")}</a>
        <a href={back}>{t("consultations.contribution-named", { number: file.number })}</a>
      </p>
      <h1>{t("consultations.passage", { place })}</h1>
      {saved && (
        <p className="note good" role="status">
          {t("workbench.draft-saved")}
        </p>
      )}
      <Written words={passage.words} />
      <p className="facts">
        <span>{subjectWords(t, subjects, passage.subject)}</span>
        {passage.topic && <span>{passage.topic}</span>}
        <span>
          {units.find(({ value }) => value === passage.unitId)?.label ?? t("consultations.no-unit")}
        </span>
      </p>
      <PassageTrack track={track} />
      {clock && <ClockPart clock={clock} />}
      {form.reason === "changed-meanwhile" && (
        <section className="theirs">
          <h2>{t("consultations.theirs")}</h2>
          <SaidNow passage={passage} />
          <p className="quiet">{t("workbench.both-kept")}</p>
        </section>
      )}
      {holder && <HeldByAnother {...{ holder, passage }} />}
      {passage.mayDecide && !isHeld ? (
        <>
          <PassageForm {...{ passage, back, ...rest }} />
          <PassageActs {...{ passage, units, form }} />
        </>
      ) : (
        <>
          <FormProblems form={form} />
          <SaidNow passage={passage} />
        </>
      )}
      <PassageHistory {...{ history, units, words: file.words }} />
    </>
  );
}
