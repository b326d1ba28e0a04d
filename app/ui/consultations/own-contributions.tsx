import type { OwnContribution } from "#app/domain/consultations/contribution-view.ts";
import type { OwnDecision } from "#app/domain/moderation/review-view.ts";
import { DecisionNote } from "#app/ui/moderation/decision-note.tsx";
import { EntityLabelPart } from "#app/ui/needs/entity-label-part.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { Written } from "#app/ui/primitives/written.tsx";
import { ConsultationStateMark } from "./consultation-state-mark.tsx";
import { PassageResults } from "./passage-results.tsx";
import { OwnPoints } from "./places/own-points.tsx";
import { OwnVerdictsPart } from "./result/own-verdicts.tsx";

type Props = {
  lines: readonly OwnContribution[];
  decisions: Record<string, OwnDecision>;
  /** Ids of those that came by a questionnaire. */
  responses: readonly string[];
};

/** What a person sent in, each with its receipt number, where its consultation stands, and what was made of it. */
export function OwnContributions({ lines, decisions, responses }: Props) {
  const t = useT();
  if (lines.length === 0)
    return <Empty text={t("consultations.own-none")} href="/consultations" act={t("consultations.title")} />;
  return (
    <ul className="plain-list opinion-list">
      {lines.map((line) => (
        <li key={line.number} id={line.number}>
          <Own line={line} decision={decisions[line.id]} isResponse={responses.includes(line.id)} />
        </li>
      ))}
    </ul>
  );
}

type OwnProps = { line: OwnContribution; decision: OwnDecision | undefined; isResponse: boolean };
function Own({ line, decision, isResponse }: OwnProps) {
  const t = useT();
  const { number, consultation, words, entity, organisation, passages, withdrawn } = line;
  return (
    <>
      <p className="facts">
        <strong>{number}</strong>
        <a href={`/consultations/${consultation.number}`}>{consultation.title}</a>
        <ConsultationStateMark state={consultation.state} />
        {entity ? <EntityLabelPart entity={entity} /> : organisation && <span>{organisation}</span>}
        <span>{line.receivedOn}</span>
        {isResponse && <a href={`/account/contributions/${number}/answers`}>{t("surveys.answers")}</a>}
        {!withdrawn && consultation.state === "collecting" && (
          <a href={`/account/contributions/${number}/withdrawal`}>{t("consultations.take-back")}</a>
        )}
      </p>
      <OwnPoints line={line} />
      {passages.length === 0 ? (
        <Written words={words} />
      ) : (
        <PassageResults passages={passages} subjects={[]} />
      )}
      <p className="quiet">{t(`consultations.own-state.${stateOf(line)}`)}</p>
      {line.verdicts && passages.length > 0 && <OwnVerdictsPart number={number} verdicts={line.verdicts} />}
      {line.publication === "refused" && <DecisionNote decision={decision} />}
    </>
  );
}

function stateOf({ withdrawn, consultation, mayPublish, publication }: OwnContribution) {
  if (withdrawn) return "withdrawn";
  if (consultation.state === "withdrawn") return "kept";
  if (!mayPublish) return "not-shown";
  if (publication === "published") return "shown";
  return publication === "refused" ? "refused" : "waiting";
}
