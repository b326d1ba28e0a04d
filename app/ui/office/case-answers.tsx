import type { CaseView } from "#app/domain/needs/case-view.ts";
import type { LinkedPart } from "#app/domain/policies/linked-text.ts";
import { nameIn } from "#app/ui/needs/named.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { OfficialAnswer } from "#app/ui/primitives/official-answer.tsx";

/** Answers, what the author added and what joint units said. */
type Props = { found: CaseView; bases: Record<string, LinkedPart[]> };
export function CaseAnswers({ found: { need, supplements, joint }, bases }: Props) {
  const { t, lang } = usePage();
  return (
    <>
      {need.answers.map(({ unit, byRole, result, nextStepOn, ...answer }) => (
        <OfficialAnswer
          key={answer.id}
          answer={{
            ...answer,
            headline: t(`moves.done.${answer.kind === "holding" ? "holdingReply" : "answer"}`),
            unit: unit ? nameIn(lang, unit) : t("office.inbox.no-unit"),
            role: t(`moves.role.${byRole}`),
            ...(result && { result: t(`answers.results.${result}`) }),
            ...(nextStepOn && { nextStepOn }),
            ...(bases[answer.id] && { basisParts: bases[answer.id] }),
          }}
        />
      ))}
      {supplements.length > 0 && <h2>{t("office.case.supplements")}</h2>}
      {supplements.map(({ id, words, at, publication }) => (
        <div key={id} className="case-said">
          <p className="words">{words}</p>
          <small>
            <Moment at={at} />
            {publication !== "published" && ` · ${t("office.case.awaiting-review")}`}
          </small>
        </div>
      ))}
      {joint.length > 0 && <h2>{t("office.case.joint")}</h2>}
      {joint.map(({ unit, opinion, opinedAt, askedAt }) => (
        <div key={unit.name} className="case-said">
          <p className="words">
            <strong>{nameIn(lang, unit)}</strong> {opinion ?? t("office.case.joint-owed")}
          </p>
          <small>
            <Moment at={opinedAt ?? askedAt} />
          </small>
        </div>
      ))}
    </>
  );
}
