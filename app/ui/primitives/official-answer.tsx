import type { LinkedPart } from "#app/domain/policies/linked-text.ts";
import { useLangOf, useT } from "#app/ui/page-context.tsx";
import { LinkedWords } from "../policies/linked-words.tsx";
import { Day } from "./moment.tsx";

export type AnswerView = {
  id: string;
  kind: "holding" | "official";
  headline: string;
  unit: string;
  role: string;
  at: string;
  result?: string;
  reasons: string;
  basis: string;
  /** The basis with the articles that it names linked. */
  basisParts?: readonly LinkedPart[];
  nextStep: string;
  nextStepOn?: string;
};

/** A document block: unit, role, date, result, reasons, basis, next step, and a small seal mark. */
export function OfficialAnswer({ answer }: { answer: AnswerView }) {
  const t = useT();
  const langOf = useLangOf();
  const rows: [string, React.ReactNode][] = [
    [t("answers.unit"), `${answer.unit} · ${answer.role}`],
    [t("answers.date"), <Day key="at" at={answer.at} />],
    ...(answer.result ? [[t("answers.result"), answer.result] satisfies [string, string]] : []),
    [
      t(answer.kind === "holding" ? "answers.examining" : "answers.reasons"),
      <span key="reasons" lang={langOf(answer.reasons)}>
        {answer.reasons}
      </span>,
    ],
    ...(answer.basis ? [[t("answers.basis"), basisOf(answer)] satisfies [string, React.ReactNode]] : []),
    ...(answer.nextStep || answer.nextStepOn
      ? [
          [t("answers.next-step"), <NextStep key="next" answer={answer} />] satisfies [
            string,
            React.ReactNode,
          ],
        ]
      : []),
  ];
  return (
    <section className="answer" id={`answer-${answer.id}`}>
      <span className="sealmark" aria-hidden="true">
        {t(`answers.seal.${answer.kind}`)}
      </span>
      <h2>{answer.headline}</h2>
      <dl>
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function NextStep({ answer: { nextStep, nextStepOn } }: { answer: AnswerView }) {
  const langOf = useLangOf();
  return (
    <span>
      <span lang={langOf(nextStep)}>{nextStep}</span> {nextStepOn && <Day at={nextStepOn} />}
    </span>
  );
}

const basisOf = ({ basis, basisParts }: AnswerView) =>
  basisParts ? <LinkedWords key="basis" parts={basisParts} /> : basis;
