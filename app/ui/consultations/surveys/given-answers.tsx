import type { Given } from "#app/domain/consultations/surveys/answers-from-rows.ts";
import type { OfferedFeatures } from "#app/domain/consultations/surveys/offered-features.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { answerWords } from "./answer-words.ts";
import { said } from "./said.ts";

/** Questions and what somebody said to each. */
export function GivenAnswers({ given, offered }: { given: readonly Given[]; offered: OfferedFeatures }) {
  const { t, lang } = usePage();
  return (
    <dl className="answers-given">
      {given.map(({ question, place, answer }) => (
        <div key={question.id}>
          <dt>{t("surveys.numbered", { place, asks: said(lang, question.asks) })}</dt>
          <dd>{answerWords({ t, lang }, question, answer, offered[question.id])}</dd>
        </div>
      ))}
    </dl>
  );
}
