import { keysOf, type OfferedFeatures } from "#app/domain/consultations/surveys/offered-features.ts";
import {
  type Questionnaire,
  questionsIn,
  type Section,
} from "#app/domain/consultations/surveys/questionnaire.ts";
import { type ReadResponse, readResponse } from "#app/domain/consultations/surveys/read-response.ts";
import { firstStep } from "#app/domain/consultations/surveys/response-steps.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Carried, DefaultButton } from "#app/ui/submit/carried.tsx";
import { CheckStep } from "./check-step.tsx";
import { QuestionFields } from "./question-fields.tsx";
import { said } from "./said.ts";

type Props = {
  questionnaire: Questionnaire;
  offered: OfferedFeatures;
  form: FormState;
  /** What is asked with the answers before they are sent; nothing where they can't be. */
  signature?: React.ReactNode;
  /** Labels of the signature's fields. */
  labels?: Record<string, string>;
  /** The button that keeps what is there; none where nothing is kept. */
  keep?: string;
  send?: string;
  upload?: boolean;
};

/** A questionnaire page by page: what was answered before comes along unseen, and the server says what comes next. */
export function ResponseForm({ questionnaire, offered, form, ...rest }: Props) {
  const { t, site } = usePage();
  const ground = { features: keysOf(offered), bounds: site.bounds };
  const response = readResponse(questionnaire, form.values, ground);
  const asked = form.values.at?.[0];
  const at = asked && asked !== "" ? asked : firstStep(questionnaire, response);
  const section = questionnaire.sections.find(({ id }) => id === at);
  const places = new Map(questionsIn(questionnaire).map(({ id }, place) => [id, place + 1]));
  const labels = {
    ...rest.labels,
    ...Object.fromEntries([...places].map(([id, place]) => [id, t("surveys.question", { place })])),
  };
  const isFirst = section !== undefined && section.id === firstStep(questionnaire, response);
  return (
    <form
      className="form questionnaire"
      method="post"
      encType={rest.upload && !section ? "multipart/form-data" : undefined}
    >
      <DefaultButton intent={section ? "next" : "send"} />
      <FormProblems form={form} labels={labels} />
      {form.values.more && (
        <p className="note" role="status">
          {t("surveys.more")}
        </p>
      )}
      {section ? (
        <Step {...{ section, questionnaire, offered, form, response, places }} />
      ) : (
        <CheckStep {...{ questionnaire, offered, form, response, places }} signature={rest.signature} />
      )}
      <p className="acts">
        {(section || rest.send) && (
          <button className="btn" type="submit" name="intent" value={section ? "next" : "send"}>
            {section ? t("surveys.next") : rest.send}
          </button>
        )}
        {!isFirst && (
          <button className="btn plain" type="submit" name="intent" value="back" formNoValidate>
            {t("surveys.back")}
          </button>
        )}
        {rest.keep && (
          <button className="btn plain" type="submit" name="intent" value="keep" formNoValidate>
            {rest.keep}
          </button>
        )}
      </p>
    </form>
  );
}

type StepProps = Pick<Props, "questionnaire" | "offered" | "form"> & {
  section: Section;
  response: ReadResponse;
  places: ReadonlyMap<string, number>;
};

function Step({ section, questionnaire, offered, form, response, places }: StepProps) {
  const { t, lang } = usePage();
  const shown = section.questions.filter(({ id }) => response.shown.has(id));
  const { sections } = questionnaire;
  const own = shown.flatMap(({ id }) => Object.keys(form.values).filter((name) => isOf(name, id)));
  const title = said(lang, section.title);
  return (
    <>
      <Carried form={form} except={["at", "seen", "more", ...own]} />
      <input type="hidden" name="at" value={section.id} />
      {shown.map(({ id }) => (
        <input key={id} type="hidden" name="seen" value={id} />
      ))}
      <p className="quiet">{t("surveys.step", { at: sections.indexOf(section) + 1, of: sections.length })}</p>
      {title && <h2>{title}</h2>}
      {shown.map((question) => (
        <QuestionFields
          key={question.id}
          {...{ question, form, place: places.get(question.id) ?? 0 }}
          features={offered[question.id] ?? []}
        />
      ))}
    </>
  );
}

const isOf = (name: string, id: string) => name === id || name === `${id}[]` || name.startsWith(`${id}-`);
