import { Fragment } from "react";
import type { ConsultationPage } from "#app/domain/consultations/consultation-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { SubjectList } from "./subject-list.tsx";

/** Until when, of whom, by which ways, and by when there will be an answer. */
export function ConsultationFacts({ page }: { page: ConsultationPage }) {
  const t = useT();
  const { kind, subjects, resultOn, contact, ways, channels, participants, proof, shorterReason } = page;
  const list = (words: string[]) => words.join(t("consultations.comma"));
  return (
    <dl className="notice-facts">
      <dt>{t("consultations.field.subjects")}</dt>
      <dd>{subjects.length === 0 ? t("consultations.not-set") : <SubjectList subjects={subjects} />}</dd>
      <dt>{t("consultations.field.kind")}</dt>
      <dd>{t(`consultations.kind.${kind}`)}</dd>
      {shorterReason && (
        <>
          <dt>{t("consultations.field.shorterReason")}</dt>
          <dd>{shorterReason}</dd>
        </>
      )}
      {page.extensions.map(({ from, until, reason }) => (
        <Fragment key={until}>
          <dt>{t("consultations.move.extend")}</dt>
          <dd>{t("reach.extension.told", { from, until, reason })}</dd>
        </Fragment>
      ))}
      <dt>{t("consultations.field.participants")}</dt>
      <dd>
        {list(participants.map((each) => t(`consultations.participant.${each}`)))}
        {channels.includes("web") && ` · ${t(`consultations.proof.${proof}`)}`}
      </dd>
      <dt>{t("consultations.field.channels")}</dt>
      <dd>
        {list(channels.map((each) => t(`consultations.channel.${each}`)))}
        {ways && <span className="words"> {ways}</span>}
      </dd>
      <dt>{t("consultations.field.contact")}</dt>
      <dd>{contact || t("consultations.not-set")}</dd>
      <dt>{t("consultations.field.resultOn")}</dt>
      <dd>{resultOn ?? t("consultations.not-set")}</dd>
    </dl>
  );
}
