import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { shownContribution } from "#app/domain/moderation/reported-subject.server.ts";
import { takeDownForm } from "#app/domain/moderation/review-form.ts";
import { takeDown } from "#app/domain/moderation/take-down.server.ts";
import { TakeDownForm } from "#app/ui/moderation/take-down-form.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

async function shown({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "moderator", "coordinator");
  const { number: consultation = "", position = "" } = params;
  const place = { consultation, position: /^\d{1,9}$/.test(position) ? Number(position) : 0 };
  const { deps } = context;
  const contribution = await shownContribution(deps.db.read, place, civilDateOf(deps.clock.now(), deps.zone));
  if (!contribution) throw missing();
  return { actor, consultation, contribution };
}

export async function loader(args: LoaderFunctionArgs) {
  const { consultation, contribution } = await shown(args);
  const { number, words } = contribution;
  return { title: args.context.t("moderation.takedown"), consultation, number, words };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, consultation, contribution } = await shown(args);
  const form = await parseForm(args.request, takeDownForm);
  if (!form.ok) return again(form);
  const subject = { kind: "contribution" as const, id: contribution.id };
  const taken = await takeDown(args.context.deps, actor, { subject, needId: null, ...form.value });
  return taken.ok ? redirect(`/consultations/${consultation}`, 303) : again(form, taken.reason);
}

export default function ContributionTakeDown() {
  const t = useT();
  const { consultation, number, words } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  const back = {
    ...{ href: `/consultations/${consultation}`, label: t("consultations.number", { number: consultation }) },
  };
  return <TakeDownForm {...{ back, words, form }} lead={t("results.takedown", { number })} />;
}
