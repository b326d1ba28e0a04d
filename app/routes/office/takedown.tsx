import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { takeDownForm } from "#app/domain/moderation/review-form.ts";
import { takeDown } from "#app/domain/moderation/take-down.server.ts";
import { needForReader } from "#app/domain/needs/need-for-reader.server.ts";
import { TakeDownForm } from "#app/ui/moderation/take-down-form.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

async function subjectOf({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "moderator", "coordinator");
  const need = await needForReader(context.deps, actor, params.number ?? "");
  if (!need) throw missing();
  return { actor, need };
}

export async function loader(args: LoaderFunctionArgs) {
  const { need } = await subjectOf(args);
  return { title: args.context.t("moderation.takedown"), number: need.number, needTitle: need.title };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, need } = await subjectOf(args);
  const form = await parseForm(args.request, takeDownForm);
  if (!form.ok) return again(form);
  const subject = { kind: "need" as const, id: need.id };
  const taken = await takeDown(args.context.deps, actor, { subject, needId: need.id, ...form.value });
  if (!taken.ok) return again(form, taken.reason);
  return redirect(`/needs/${need.number}`, 303);
}

export default function TakeDown() {
  const t = useT();
  const { number, needTitle } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  const back = { href: `/needs/${number}`, label: t("needs.page.number", { number }) };
  return <TakeDownForm {...{ back, form }} lead={t("moderation.takedown-lead", { title: needTitle })} />;
}
