import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { decisionFor } from "#app/domain/moderation/decision-queries.server.ts";
import { objectToDecision } from "#app/domain/moderation/object-to-decision.server.ts";
import { objectionForm } from "#app/domain/moderation/review-form.ts";
import { DecisionPage } from "#app/ui/moderation/decision-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requirePerson } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

/** A moderator's decision about something of one's own; what others wrote is none of one's business. */
async function own({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePerson(context, request);
  const decision = await decisionFor(context.deps.db.read, actor, params.review ?? "");
  if (!decision) throw missing();
  return { actor, decision };
}

export async function loader(args: LoaderFunctionArgs) {
  const { decision } = await own(args);
  return { title: args.context.t("moderation.decision.title"), decision };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, decision } = await own(args);
  const form = await parseForm(args.request, objectionForm);
  if (!form.ok) return again(form);
  const { reviewId } = decision;
  const done = await objectToDecision(args.context.deps, actor, { reviewId, ...form.value });
  return done.ok ? redirect(`/account/decisions/${reviewId}`, 303) : again(form, done.reason);
}

export default function Decision() {
  const { decision } = useLoaderData<typeof loader>();
  return <DecisionPage decision={decision} form={formState(useActionData())} />;
}
