import { useActionData, useLoaderData } from "@remix-run/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { redirect } from "@remix-run/server-runtime";
import { makeNamedMove } from "#app/domain/needs/make-named-move.server.ts";
import { isFormMove, moveFormOf } from "#app/domain/needs/move-form.ts";
import { needForMove } from "#app/domain/needs/need-for-move.server.ts";
import { unitChoices } from "#app/domain/needs/unit-choices.server.ts";
import { staffRoles } from "#app/domain/people/roles.ts";
import { MoveForm } from "#app/ui/office/move-form.tsx";
import { MovePage } from "#app/ui/office/move-page.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { orProblem } from "#app/web/or-problem.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params: { number = "", move }, context }: LoaderFunctionArgs) {
  const person = requireRole(context, request, ...staffRoles);
  if (!isFormMove(move)) throw missing();
  const reads = context.deps.db.read;
  const { need } = orProblem(await needForMove(reads, person, number, move));
  return { title: context.t(`moves.act.${move}`), need, move, units: await unitChoices(reads) };
}

export async function action({ request, params: { number = "", move }, context }: ActionFunctionArgs) {
  const person = requireRole(context, request, ...staffRoles);
  if (!isFormMove(move)) throw missing();
  const form = await parseForm(request, moveFormOf(move));
  const { need } = orProblem(await needForMove(context.deps.db.read, person, number, move));
  if (!form.ok) return again(form);
  const made = await makeNamedMove(context.deps, person, move, { ...form.value, needId: need.id });
  return made.ok ? redirect(`/office/needs/${number}`, 303) : again(form, made.reason);
}

export default function CaseMove() {
  const t = useT();
  const { need, move, units } = useLoaderData<typeof loader>();
  const form = formState(useActionData<typeof action>());
  return (
    <MovePage need={need} heading={t(`moves.act.${move}`)} hint={t(`moves.hint.${move}`)} form={form}>
      <MoveForm need={need} move={move} units={units} form={form} />
    </MovePage>
  );
}
