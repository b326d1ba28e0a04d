import { useActionData, useLoaderData } from "@remix-run/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { redirect } from "@remix-run/server-runtime";
import { needForMove } from "#app/domain/needs/need-for-move.server.ts";
import { staffRoles } from "#app/domain/people/roles.ts";
import { holdingReplyForm } from "#app/domain/responses/answer-form.ts";
import { giveHoldingReply } from "#app/domain/responses/give-holding-reply.server.ts";
import { answerLabels, HoldingReplyForm } from "#app/ui/office/answer-form.tsx";
import { MovePage } from "#app/ui/office/move-page.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { orProblem } from "#app/web/or-problem.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params: { number = "" }, context }: LoaderFunctionArgs) {
  const person = requireRole(context, request, ...staffRoles);
  const { db, ids } = context.deps;
  const { need } = orProblem(await needForMove(db.read, person, number, "holdingReply"));
  return { title: context.t("office.move.holding-title"), need, submissionKey: ids.next() };
}

export async function action({ request, params: { number = "" }, context }: ActionFunctionArgs) {
  const person = requireRole(context, request, ...staffRoles);
  const form = await parseForm(request, holdingReplyForm);
  const { need } = orProblem(await needForMove(context.deps.db.read, person, number, "holdingReply"));
  if (!form.ok) return again(form);
  const made = await giveHoldingReply(context.deps, person, { ...form.value, needId: need.id });
  return made.ok ? redirect(`/office/needs/${number}`, 303) : again(form, made.reason);
}

export default function CaseHoldingReply() {
  const t = useT();
  const { need, submissionKey } = useLoaderData<typeof loader>();
  const form = formState(useActionData<typeof action>());
  return (
    <MovePage
      need={need}
      heading={t("office.move.holding-title")}
      hint={t("office.move.holding-hint")}
      form={form}
      labels={{ ...answerLabels(t), reasons: t("office.move.examining") }}
    >
      <HoldingReplyForm need={need} submissionKey={submissionKey} form={form} />
    </MovePage>
  );
}
