import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { consultationFile } from "#app/domain/consultations/consultation-file.server.ts";
import { keepQuestionnaire } from "#app/domain/consultations/surveys/keep-questionnaire.server.ts";
import { loadQuestionnaire } from "#app/domain/consultations/surveys/load-questionnaire.server.ts";
import { layersToAsk } from "#app/domain/consultations/surveys/offered-features.server.ts";
import { questionForm } from "#app/domain/consultations/surveys/question-form.ts";
import { questionFrom } from "#app/domain/consultations/surveys/question-from.ts";
import { questionValues } from "#app/domain/consultations/surveys/question-values.ts";
import { isQuestionKind, questionsIn } from "#app/domain/consultations/surveys/questionnaire.ts";
import { KindChoicePage } from "#app/ui/consultations/surveys/kind-choice-page.tsx";
import { QuestionFormPage } from "#app/ui/consultations/surveys/question-form-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

/** A question's own page; `new` in place of an id begins one of the kind that is chosen first. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { deps, t } = context;
  const file = await consultationFile(deps, actor, params.number ?? "");
  if (!file) throw missing();
  const { questionnaire, revision, isAnswered } = await loadQuestionnaire(deps.db.read, file.id);
  const question = questionsIn(questionnaire).find(({ id }) => id === params.question);
  const asked = new URL(request.url).searchParams;
  const section = questionnaire.sections.find(({ id, questions }) =>
    question ? questions.includes(question) : id === asked.get("section"),
  );
  if ((!question && params.question !== "new") || !section) throw missing();
  const kind = question?.kind ?? asked.get("kind");
  return {
    title: t(question ? "surveys.change-question" : "surveys.add-question"),
    ...{ file, question: question ?? null, section: section.id, questionnaire, revision, isAnswered },
    kind: isQuestionKind(kind) ? kind : null,
    layers: await layersToAsk(deps.db.read, file.id),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { deps } = context;
  const number = params.number ?? "";
  const form = await parseForm(request, questionForm);
  if (!form.ok) return again(form);
  const file = await consultationFile(deps, actor, number);
  if (!file) throw missing();
  const { questionnaire } = await loadQuestionnaire(deps.db.read, file.id);
  const before = questionsIn(questionnaire).find(({ id }) => id === params.question);
  if (!before && params.question !== "new") throw missing();
  const made = questionFrom(form.value, before);
  if ("errors" in made) return again({ values: form.values, errors: made.errors });
  const { section, revision } = form.value;
  const change = { act: "question", section, question: made.question } as const;
  const changed = await keepQuestionnaire(deps, actor, { number, revision, change });
  return changed.ok
    ? redirect(`/office/consultations/${number}/questionnaire#${before?.id ?? `q${changed.last}`}`, 303)
    : again({ values: form.values }, changed.reason);
}

export default function QuestionnaireQuestion() {
  const { kind, question, ...parts } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), question ? questionValues(question) : {});
  return kind ? (
    <QuestionFormPage {...{ ...parts, kind, question, form }} />
  ) : (
    <KindChoicePage {...{ file: parts.file, section: parts.section, title: parts.title }} />
  );
}
