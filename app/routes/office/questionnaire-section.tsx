import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { consultationFile } from "#app/domain/consultations/consultation-file.server.ts";
import { keepQuestionnaire } from "#app/domain/consultations/surveys/keep-questionnaire.server.ts";
import { loadQuestionnaire } from "#app/domain/consultations/surveys/load-questionnaire.server.ts";
import { sectionForm } from "#app/domain/consultations/surveys/question-form.ts";
import { conditionFrom } from "#app/domain/consultations/surveys/question-from.ts";
import { sectionValues } from "#app/domain/consultations/surveys/question-values.ts";
import { SectionFormPage } from "#app/ui/consultations/surveys/section-form-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

/** `new` in place of an id begins a section. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { deps, t } = context;
  const file = await consultationFile(deps, actor, params.number ?? "");
  if (!file) throw missing();
  const { questionnaire, revision, isAnswered } = await loadQuestionnaire(deps.db.read, file.id);
  const section = questionnaire.sections.find(({ id }) => id === params.section);
  if (!section && params.section !== "new") throw missing();
  return {
    title: t(section ? "surveys.change-section" : "surveys.add-section"),
    ...{ file, section: section ?? null, questionnaire, revision, isAnswered },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { number = "", section } = params;
  const form = await parseForm(request, sectionForm);
  if (!form.ok) return again(form);
  const { title, titleEn, revision } = form.value;
  const shownIf = conditionFrom(form.value.shownIf);
  if (shownIf === undefined)
    return again({ values: form.values, errors: { shownIf: "condition-of-one-question" } });
  const id = section === "new" ? undefined : section;
  const change = { act: "section", id, title: { zh: title, en: titleEn }, shownIf } as const;
  const changed = await keepQuestionnaire(context.deps, actor, { number, revision, change });
  return changed.ok
    ? redirect(`/office/consultations/${number}/questionnaire#${id ?? `s${changed.last}`}`, 303)
    : again({ values: form.values }, changed.reason);
}

export default function QuestionnaireSection() {
  const { title, file, section, questionnaire, revision, isAnswered } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), section ? sectionValues(section) : {});
  return <SectionFormPage {...{ title, file, section, questionnaire, revision, isAnswered, form }} />;
}
