import { contributorKinds } from "#app/domain/consultations/consultation-terms.ts";
import type { OfferedFeatures } from "#app/domain/consultations/surveys/offered-features.ts";
import type { PointedPlace, SurveyResults as Results } from "#app/domain/consultations/surveys/statistics.ts";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { QuestionResultPart } from "./question-result-part.tsx";

type Props = {
  shown: {
    number: string;
    closesOn: string | null;
    offered: OfferedFeatures;
    places: Record<string, PointedPlace[]>;
    results: Results | null;
  };
};

/** The results of a questionnaire, question by question; or when they will be shown. */
export function SurveyResults({ shown: { number, closesOn, offered, places, results } }: Props) {
  const t = useT();
  if (!results) return <p className="note">{t("surveys.after-close", { day: closesOn ?? "" })}</p>;
  const spoke = contributorKinds.filter((kind) => results.kinds[kind] > 0);
  if (results.responses === 0) return <Empty text={t("surveys.no-responses")} />;
  return (
    <>
      <p>{t("surveys.responses", { count: results.responses })}</p>
      <ul className="plain-list">
        {contributorKinds.map((kind) => (
          <li key={kind}>
            {t("surveys.of-kind", {
              kind: t(`consultations.participant.${kind}`),
              many: results.kinds[kind],
            })}
          </li>
        ))}
      </ul>
      <p className="note">{t("surveys.self-selected")}</p>
      {results.questions.map((result) => (
        <QuestionResultPart
          key={result.question.id}
          {...{ number, result, kinds: spoke.length > 1 ? spoke : [] }}
          features={offered[result.question.id] ?? []}
          places={places[result.question.id] ?? []}
        />
      ))}
    </>
  );
}
