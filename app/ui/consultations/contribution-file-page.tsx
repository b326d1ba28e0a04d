import type { ContributionFile } from "#app/domain/consultations/contribution-view.ts";
import type { Given } from "#app/domain/consultations/surveys/answers-from-rows.ts";
import type { OfferedFeatures } from "#app/domain/consultations/surveys/offered-features.ts";
import { EntityLabelPart } from "#app/ui/needs/entity-label-part.tsx";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import type { Choice } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { DeskPassages } from "./desk-passages.tsx";
import { AttachmentList } from "./places/attachment-list.tsx";
import { PointedAtPart } from "./places/pointed-at.tsx";
import { SheetPicture } from "./places/sheet-picture.tsx";
import { subjectWords } from "./subject-words.ts";
import { GivenAnswers } from "./surveys/given-answers.tsx";

type Props = {
  file: ContributionFile;
  form: FormState;
  subjects: Choice[];
  units: ReadonlyMap<string, string>;
  /** What was answered, where it came by the questionnaire. */
  response: { given: readonly Given[]; offered: OfferedFeatures } | null;
  /** May look at those that say the same, join them and take them apart. */
  mayGroup: boolean;
};

/** One contribution on the office's desk: whose, by which way, and passage by passage. */
export function ContributionFilePage({ file, form, subjects, units, response, mayGroup }: Props) {
  const t = useT();
  const { consultation, position, number, name, entity, organisation, kind, channel, covered } = file;
  const back = `/office/consultations/${consultation.number}/contributions`;
  return (
    <>
      <OfficeNav here="/office/consultations" />
      <p className="crumb">
        <a href={`/office/consultations/${consultation.number}`}>{consultation.title}</a>
        <a href={back}>{t("consultations.contributions")}</a>
      </p>
      <h1>{t("consultations.contribution-named", { number })}</h1>
      <p className="facts">
        {entity ? <EntityLabelPart entity={entity} /> : <strong>{organisation ?? name}</strong>}
        <span>{t(`consultations.participant-one.${kind}`)}</span>
        <span>{t(`consultations.channel.${channel}`)}</span>
        <span>{file.receivedOn}</span>
        <span>{subjectWords(t, subjects, file.subject)}</span>
        {file.enteredBy && <span>{t("consultations.entered-by", { name: file.enteredBy })}</span>}
        {file.hasScan && <a href={`${back}/${position}/scan`}>{t("consultations.field.scan")}</a>}
      </p>
      <PointedAtPart points={file.points} at={`/office/consultations/${consultation.number}/places`} />
      {file.points.spot && <SheetPicture number={consultation.number} spot={file.points.spot} />}
      <AttachmentList attachments={file.attachments} at={`${back}/${position}/attachments`} />
      {response && (
        <details>
          <summary>{t("surveys.answers")}</summary>
          <GivenAnswers {...response} />
        </details>
      )}
      {file.sameAs && <p className="note">{t("ledger.follows", { number: file.sameAs })}</p>}
      {mayGroup && (
        <p>
          <a href={`${back}/${position}/letter`}>{t("ledger.same-letters")}</a>
        </p>
      )}
      {file.withdrawn && <p className="note">{t("consultations.own-state.withdrawn")}</p>}
      <FormProblems form={form} />
      <p className="quiet">
        {covered && t("consultations.covered", { count: file.passages.length })}{" "}
        {file.sameAs
          ? ""
          : file.splitBy
            ? t("consultations.split-by", { name: file.splitBy })
            : t("consultations.split-suggested")}
      </p>
      <DeskPassages {...{ file, subjects, units }} />
      {file.mayCut && !file.splitBy && (
        <form method="post" className="acts">
          <input type="hidden" name="revision" value={file.revision} />
          <button className="btn" type="submit" name="agree" value="yes">
            {t("consultations.agree")}
          </button>
        </form>
      )}
    </>
  );
}
