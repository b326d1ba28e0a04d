import { useActionData, useLoaderData } from "@remix-run/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { redirect } from "@remix-run/server-runtime";
import { mergeNeeds } from "#app/domain/needs/merge-needs.server.ts";
import { mergeTarget } from "#app/domain/needs/merge-target.server.ts";
import { moveFormOf } from "#app/domain/needs/move-form.ts";
import { needForMove } from "#app/domain/needs/need-for-move.server.ts";
import { staffRoles } from "#app/domain/people/roles.ts";
import { MergePage } from "#app/ui/office/merge-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { orProblem } from "#app/web/or-problem.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params: { number = "" }, context }: LoaderFunctionArgs) {
  const person = requireRole(context, request, ...staffRoles);
  const reads = context.deps.db.read;
  const { need } = orProblem(await needForMove(reads, person, number, "merge"));
  const asked = new URL(request.url).searchParams.get("target")?.trim() ?? "";
  const target = asked ? await mergeTarget(reads, person, need.id, asked) : null;
  return { title: context.t("moves.act.merge"), need, asked, target };
}

export async function action({ request, params: { number = "" }, context }: ActionFunctionArgs) {
  const person = requireRole(context, request, ...staffRoles);
  const { need } = orProblem(await needForMove(context.deps.db.read, person, number, "merge"));
  const form = await parseForm(request, moveFormOf("merge"));
  if (!form.ok) return again(form);
  const { target = "", reason, movesSeen } = form.value;
  const made = await mergeNeeds(context.deps, person, { needId: need.id, target, reason, movesSeen });
  return made.ok ? redirect(`/office/needs/${number}`, 303) : again(form, made.reason);
}

export default function CaseMerge() {
  const { need, asked, target } = useLoaderData<typeof loader>();
  const form = formState(useActionData<typeof action>(), { target: asked });
  return <MergePage need={need} target={target} form={form} />;
}
