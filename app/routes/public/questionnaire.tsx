import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { proofActs } from "#app/domain/consultations/consultation-terms.ts";
import { aboutChoices } from "#app/domain/consultations/reach/about-choices.server.ts";
import { isWayOpenOn } from "#app/domain/consultations/reach/phase.ts";
import { publicQuestionnaire } from "#app/domain/consultations/surveys/questionnaire-queries.server.ts";
import {
  keepResponseDraft,
  responseDraftOf,
} from "#app/domain/consultations/surveys/response-draft.server.ts";
import { signedResponseForm } from "#app/domain/consultations/surveys/response-form.ts";
import { checkStep } from "#app/domain/consultations/surveys/response-steps.ts";
import { responseTurn } from "#app/domain/consultations/surveys/response-turn.ts";
import { sendResponse } from "#app/domain/consultations/surveys/send-response.server.ts";
import { voicesFor } from "#app/domain/people/entity-voice.server.ts";
import { QuestionnairePage } from "#app/ui/consultations/surveys/questionnaire-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { checkForm, formOf, postedForm, valuesOf } from "#app/web/parse-form.ts";
import { missing } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

/** Anybody may go through it; keeping and sending lead to signing in, with everything typed. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { deps, actor, t } = context;
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const asked = await publicQuestionnaire(deps.db.read, params.number ?? "", today);
  if (!asked) throw missing();
  const { page } = asked;
  const isPerson = actor.kind === "person";
  return {
    title: t("surveys.title"),
    asked,
    takes:
      page.state === "collecting" &&
      page.channels.includes("web") &&
      isWayOpenOn(page.phases, "questionnaire", today),
    submissionKey: deps.ids.next(),
    draft: isPerson ? ((await responseDraftOf(deps, actor, page.id)) ?? null) : null,
    isPerson,
    voices: await voicesFor(deps, actor),
    about: await aboutChoices(deps.db.read),
    kept: new URL(request.url).searchParams.has("kept"),
  };
}

/** A press on any of its pages. What goes over to signing in is read again there, so the request stays whole until then. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { deps, actor } = context;
  const number = params.number ?? "";
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const asked = await publicQuestionnaire(deps.db.read, number, today);
  if (!asked) throw missing();
  const values = valuesOf(await postedForm(request.clone()));
  const intent = values.intent?.[0];
  const needsPerson = intent === "keep" || (intent === "send" && values.at?.[0] === checkStep);
  const person = needsPerson ? await requireProof(context, request, proofActs[asked.page.proof]) : undefined;
  if (person && intent === "keep") {
    const kept = await keepResponseDraft(deps, person, {
      ...{ number, typed: values, at: values.at?.[0] ?? "" },
    });
    const { more: _, seen: __, intent: ___, ...typed } = values;
    const isOpen = asked.page.state === "collecting";
    if (!kept) return again({ values: typed }, isOpen ? "draft-too-long" : "not-collecting");
    return redirect(`/consultations/${number}/questionnaire?kept=1`, 303);
  }
  const ground = { features: asked.features, bounds: deps.site.bounds };
  const turn = responseTurn(asked.questionnaire, ground, values);
  const isWhole = turn.values.at?.[0] === checkStep;
  if (person && intent === "send" && isWhole) {
    const signed = checkForm(formOf(values), signedResponseForm);
    if (!signed.ok) return again({ ...signed, values: turn.values });
    const sent = await sendResponse(deps, person, {
      ...signed.value,
      number,
      typed: values,
      bounds: ground.bounds,
    });
    if (!sent.ok) return again({ values: turn.values }, sent.reason);
    return redirect(`/account/contributions?received=${sent.number}`, 303);
  }
  if (actor.kind === "person")
    await keepResponseDraft(deps, actor, { number, typed: values, at: turn.values.at?.[0] ?? "" });
  const status = Object.keys(turn.errors).length > 0 ? 422 : 200;
  return data(turn, { status, headers: { "Cache-Control": "no-store" } });
}

export default function Questionnaire() {
  const { title: _, submissionKey, draft, ...rest } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), {
    ...{ ...draft?.typed, at: draft?.at ?? "", submissionKey },
  });
  return <QuestionnairePage {...rest} keptAt={draft?.keptAt ?? null} form={form} />;
}
