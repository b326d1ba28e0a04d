import type { PublicContribution } from "#app/domain/consultations/contribution-view.ts";
import { EntityLabelPart } from "#app/ui/needs/entity-label-part.tsx";
import { useT } from "#app/ui/page-context.tsx";
import type { Choice } from "#app/ui/primitives/field.tsx";
import { Written } from "#app/ui/primitives/written.tsx";
import { PassageResults } from "./passage-results.tsx";
import { PointedAtPart } from "./places/pointed-at.tsx";
import { subjectWords } from "./subject-words.ts";

type Props = {
  number: string;
  lines: readonly PublicContribution[];
  subjects: Choice[];
  mayTakeDown?: boolean;
};

/** Contributions in their order: who, by which way, about what, in which words, and what was made of each passage. */
export function ContributionList({ number, lines, subjects, mayTakeDown = false }: Props) {
  const t = useT();
  return (
    <ol className="plain-list opinion-list">
      {lines.map(
        ({ position, name, entity, organisation, channel, subject, receivedOn, words, passages, points }) => (
          <li key={position} id={`contribution-${position}`}>
            <p className="facts">
              <strong>{t("notices.opinion.position", { position })}</strong>
              {entity ? <EntityLabelPart entity={entity} /> : <span>{organisation ?? name}</span>}
              {organisation && (
                <span className="role">{t("consultations.participant-one.organisation")}</span>
              )}
              <span>{t(`consultations.channel.${channel}`)}</span>
              <span>{subjectWords(t, subjects, subject)}</span>
              <span>{receivedOn}</span>
              <a href={`/consultations/${number}/contributions/${position}/report`}>
                {t("needs.comments.report")}
              </a>
              {mayTakeDown && (
                <a href={`/consultations/${number}/contributions/${position}/takedown`}>
                  {t("moderation.takedown")}
                </a>
              )}
            </p>
            <PointedAtPart points={points} at={`/consultations/${number}/places`} />
            {passages.length === 0 ? (
              <Written words={words === "" ? t("surveys.answers-only") : words} />
            ) : (
              <PassageResults {...{ passages, subjects }} />
            )}
          </li>
        ),
      )}
    </ol>
  );
}
