import type { OfferedFeatures } from "#app/domain/consultations/surveys/offered-features.ts";
import type { Question, Questionnaire } from "#app/domain/consultations/surveys/questionnaire.ts";
import type { ReadResponse } from "#app/domain/consultations/surveys/read-response.ts";
import { checkStep } from "#app/domain/consultations/surveys/response-steps.ts";
import { usePage } from "#app/ui/page-context.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Carried } from "#app/ui/submit/carried.tsx";
import { GivenAnswers } from "./given-answers.tsx";
import { said } from "./said.ts";

type Props = {
  questionnaire: Questionnaire;
  offered: OfferedFeatures;
  form: FormState;
  response: ReadResponse;
  places: ReadonlyMap<string, number>;
  signature: React.ReactNode;
};
/** Fields of whose a response is stand in the form themselves. */
const signed = [
  "organisation",
  "inNameOf",
  "declaredStake",
  "stake",
  "mayPublish",
  "submissionKey",
  "signed",
];
const about = ["territoryId", "ageBand", "interestGroup", "channel", "kind", "name", "receivedOn"];

/** Everything once more before it is sent, with the way back to each page. */
export function CheckStep({ questionnaire, offered, form, response, places, signature }: Props) {
  const { t, lang } = usePage();
  const given = (question: Question) => ({
    ...{ question, place: places.get(question.id) ?? 0, answer: response.answers.get(question.id) },
  });
  return (
    <>
      <Carried form={form} except={["at", "seen", "more", ...signed, ...about]} />
      <input type="hidden" name="at" value={checkStep} />
      <h2>{t("surveys.check")}</h2>
      {questionnaire.sections.map(({ id, title, questions }) => {
        const shown = questions.filter((each) => response.shown.has(each.id));
        if (shown.length === 0) return null;
        const name = said(lang, title);
        return (
          <section key={id} className="answers-checked">
            {name && <h3>{name}</h3>}
            <GivenAnswers offered={offered} given={shown.map(given)} />
            <button className="btn plain" type="submit" name="intent" value={`to:${id}`} formNoValidate>
              {name ? t("surveys.change-named", { name }) : t("surveys.change")}
            </button>
          </section>
        );
      })}
      {signature}
    </>
  );
}
