import type { NeedAnswer, NeedView } from "#app/domain/needs/need-view.ts";
import type { LinkedPart } from "#app/domain/policies/linked-text.ts";
import { useLangOf, usePage } from "#app/ui/page-context.tsx";
import { ClockPart, type ClockView } from "#app/ui/primitives/clock.tsx";
import { OfficialAnswer } from "#app/ui/primitives/official-answer.tsx";
import { nameIn } from "./named.ts";
import { NeedPhotos } from "./need-photos.tsx";

type BodyProps = {
  need: NeedView;
  clock?: ClockView | undefined;
  /** Bases of answers with their articles linked, by the answer's id. */
  bases?: Record<string, LinkedPart[]>;
};

/** What is asked, its clock, and every answer as the official document it is. */
export function NeedBody({ need, clock, bases = {} }: BodyProps) {
  const { t } = usePage();
  const langOf = useLangOf();
  return (
    <>
      <section aria-label={t("needs.page.words")}>
        <p className="words" lang={langOf(need.words)}>
          {need.words}
        </p>
        <NeedPhotos photos={need.photos} />
      </section>
      {clock && <ClockPart clock={clock} />}
      {!clock && need.noDueReason && (
        <p className="note">{t("needs.page.no-due", { reason: t(`needs.no-due.${need.noDueReason}`) })}</p>
      )}
      {[...need.answers].reverse().map((answer) => (
        <Answer key={answer.id} answer={answer} title={need.title} parts={bases[answer.id]} />
      ))}
    </>
  );
}

type AnswerProps = { answer: NeedAnswer; title: string; parts: readonly LinkedPart[] | undefined };

function Answer({ answer, title, parts }: AnswerProps) {
  const { t, lang } = usePage();
  const { id, kind, at, result, reasons, basis, nextStep, nextStepOn, unit, byRole } = answer;
  return (
    <OfficialAnswer
      answer={{
        ...{ id, kind, at, reasons, basis, nextStep },
        headline: t(`needs.page.headline.${kind}`, { title }),
        unit: unit ? nameIn(lang, unit) : t("needs.by.unit"),
        role: t(`needs.by.${byRole}`),
        ...(result && { result: t(`answers.results.${result}`) }),
        ...(nextStepOn && { nextStepOn }),
        ...(parts && { basisParts: parts }),
      }}
    />
  );
}
