import { useActionData, useLoaderData } from "@remix-run/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { redirect } from "@remix-run/server-runtime";
import { makeNamedMove } from "#app/domain/needs/make-named-move.server.ts";
import { isFormMove, moveFormOf } from "#app/domain/needs/move-form.ts";
import { needForMove } from "#app/domain/needs/need-for-move.server.ts";
import { unitChoices } from "#app/domain/needs/unit-choices.server.ts";
import { staffRoles } from "#app/domain/people/roles.ts";
import { templateChoices, typedWithTemplate } from "#app/domain/responses/template-choices.server.ts";
import { MoveForm } from "#app/ui/office/move-form.tsx";
import { MovePage } from "#app/ui/office/move-page.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { orProblem } from "#app/web/or-problem.ts";
import { checkForm, postedForm, valuesOf } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params: { number = "", move }, context }: LoaderFunctionArgs) {
  const person = requireRole(context, request, ...staffRoles);
  if (!isFormMove(move)) throw missing();
  const reads = context.deps.db.read;
  const { need } = orProblem(await needForMove(reads, person, number, move));
  const asked = { use: "send-back" as const, lang: context.lang };
  const templates = move === "sendBack" ? await templateChoices(context.deps, asked) : [];
  return { title: context.t(`moves.act.${move}`), need, move, units: await unitChoices(reads), templates };
}

export async function action({ request, params: { number = "", move }, context }: ActionFunctionArgs) {
  const person = requireRole(context, request, ...staffRoles);
  if (!isFormMove(move)) throw missing();
  const fields = await postedForm(request);
  const { need } = orProblem(await needForMove(context.deps.db.read, person, number, move));
  const asked = { use: "send-back" as const, need, lang: context.lang };
  const begun = await typedWithTemplate(context.deps, asked, valuesOf(fields), "reason");
  if (begun) return { values: begun, errors: {} };
  const form = checkForm(fields, moveFormOf(move));
  if (!form.ok) return again(form);
  const made = await makeNamedMove(context.deps, person, move, { ...form.value, needId: need.id });
  return made.ok ? redirect(`/office/needs/${number}`, 303) : again(form, made.reason);
}

export default function CaseMove() {
  const t = useT();
  const { need, move, units, templates } = useLoaderData<typeof loader>();
  const form = formState(useActionData<typeof action>());
  return (
    <MovePage need={need} heading={t(`moves.act.${move}`)} hint={t(`moves.hint.${move}`)} form={form}>
      <MoveForm {...{ need, move, units, form, templates }} />
    </MovePage>
  );
}
