import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { consultationFile } from "#app/domain/consultations/consultation-file.server.ts";
import { aboutChoices } from "#app/domain/consultations/reach/about-choices.server.ts";
import { mostFieldsOf } from "#app/domain/consultations/surveys/answer-fields.ts";
import { enterResponse } from "#app/domain/consultations/surveys/enter-response.server.ts";
import { loadQuestionnaire } from "#app/domain/consultations/surveys/load-questionnaire.server.ts";
import { offeredFeatures } from "#app/domain/consultations/surveys/offered-features.server.ts";
import { keysOf } from "#app/domain/consultations/surveys/offered-features.ts";
import { onPaper } from "#app/domain/consultations/surveys/on-paper.ts";
import { questionsIn } from "#app/domain/consultations/surveys/questionnaire.ts";
import { enteredResponseForm } from "#app/domain/consultations/surveys/response-form.ts";
import { checkStep } from "#app/domain/consultations/surveys/response-steps.ts";
import { responseTurn } from "#app/domain/consultations/surveys/response-turn.ts";
import { keepDocument } from "#app/domain/files/keep-document.server.ts";
import { ResponseEntryPage } from "#app/ui/consultations/surveys/response-entry-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseDocumentForm } from "#app/web/parse-document-form.ts";
import { postedForm, valuesOf } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { deps, t } = context;
  const file = await consultationFile(deps, actor, params.number ?? "");
  if (!file) throw missing();
  const { questionnaire } = await loadQuestionnaire(deps.db.read, file.id);
  if (questionnaire.sections.length === 0) throw missing();
  return {
    title: t("surveys.enter"),
    ...{ file, questionnaire: onPaper(questionnaire) },
    offered: await offeredFeatures(deps.db.read, file.id, questionnaire),
    submissionKey: deps.ids.next(),
    today: civilDateOf(deps.clock.now(), deps.zone),
    about: await aboutChoices(deps.db.read),
  };
}

/** Its last page alone brings a file; all others are plain forms. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { deps } = context;
  const number = params.number ?? "";
  const file = await consultationFile(deps, actor, number);
  if (!file) throw missing();
  const { questionnaire } = await loadQuestionnaire(deps.db.read, file.id);
  const features = keysOf(await offeredFeatures(deps.db.read, file.id, questionnaire));
  const ground = { features, bounds: deps.site.bounds };
  const turned = (values: Record<string, string[]>) => responseTurn(onPaper(questionnaire), ground, values);
  if (!request.headers.get("content-type")?.startsWith("multipart/"))
    return shown(turned(valuesOf(await postedForm(request))));
  const form = await parseDocumentForm(request, enteredResponseForm, (bytes) => keepDocument(deps, bytes), {
    moreFields: mostFieldsOf(questionsIn(questionnaire)),
  });
  // Nothing of it could be read: whatever the first page asks is not what went wrong.
  if (!form.ok && form.values.at === undefined) return again(form, form.reason);
  const turn = turned(form.values);
  if (form.values.intent?.[0] !== "send" || turn.values.at?.[0] !== checkStep) return shown(turn);
  if (!form.ok) return again({ ...form, values: turn.values }, form.reason);
  const { document: scan, value, values } = form;
  const entered = await enterResponse(deps, actor, {
    ...{ ...value, number, typed: values, bounds: ground.bounds },
    ...(scan && { scan }),
  });
  return entered.ok
    ? redirect(`/office/consultations/${number}/contributions?entered=${entered.number}`, 303)
    : again({ values: turn.values }, entered.reason);
}

const shown = (turn: ReturnType<typeof responseTurn>) =>
  data(turn, {
    status: Object.keys(turn.errors).length > 0 ? 422 : 200,
    headers: { "Cache-Control": "no-store" },
  });

export default function QuestionnaireEntry() {
  const { title, submissionKey, today, ...parts } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), { submissionKey, receivedOn: today });
  return <ResponseEntryPage {...parts} heading={title} form={form} />;
}
