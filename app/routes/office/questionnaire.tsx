import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { consultationFile } from "#app/domain/consultations/consultation-file.server.ts";
import { keepQuestionnaire } from "#app/domain/consultations/surveys/keep-questionnaire.server.ts";
import { loadQuestionnaire } from "#app/domain/consultations/surveys/load-questionnaire.server.ts";
import { arrangeForm } from "#app/domain/consultations/surveys/question-form.ts";
import { questionnaireGaps } from "#app/domain/consultations/surveys/questionnaire-gaps.ts";
import { mayChangeQuestionnaire } from "#app/domain/consultations/surveys/questionnaire-policy.ts";
import { questionnairesToCopy } from "#app/domain/consultations/surveys/questionnaire-queries.server.ts";
import { QuestionnaireFilePage } from "#app/ui/consultations/surveys/questionnaire-file-page.tsx";
import { askedFirst } from "#app/ui/primitives/asked-first.ts";
import { formState } from "#app/ui/primitives/form-state.ts";
import { asksFirst } from "#app/web/asks-first.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "officer", "inspector");
  const { deps, t } = context;
  const file = await consultationFile(deps, actor, params.number ?? "");
  if (!file) throw missing();
  const kept = await loadQuestionnaire(deps.db.read, file.id);
  return {
    title: t("surveys.title"),
    ...{ file, kept, gaps: questionnaireGaps(kept.questionnaire) },
    may: mayChangeQuestionnaire(actor, file.state, kept.isAnswered),
    copies: await questionnairesToCopy(deps.db.read, file.id),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const number = params.number ?? "";
  const form = await parseForm(request, arrangeForm);
  if (!form.ok) return again(form);
  const { act, id, from, lead, leadEn, sure, revision } = form.value;
  if (act === "remove" && !sure) return asksFirst({ act, id, revision: String(revision) });
  if (act === "copy" && !sure && revision > 0) return asksFirst({ act, from, revision: String(revision) });
  const change =
    act === "copy" ? { act, from } : act === "lead" ? { act, lead: { zh: lead, en: leadEn } } : { act, id };
  const changed = await keepQuestionnaire(context.deps, actor, { number, revision, change });
  if (!changed.ok) return again({ values: form.values }, changed.reason);
  return redirect(`/office/consultations/${number}/questionnaire${act === "remove" ? "" : `#${id}`}`, 303);
}

export default function Questionnaire() {
  const { title: _, ...parts } = useLoaderData<typeof loader>();
  const answer = useActionData();
  const form = formState(answer, {
    ...{ lead: parts.kept.questionnaire.lead.zh, leadEn: parts.kept.questionnaire.lead.en },
  });
  return <QuestionnaireFilePage {...parts} form={form} asks={askedFirst(answer)} />;
}
