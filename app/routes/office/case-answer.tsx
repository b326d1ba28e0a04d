import { useActionData, useLoaderData } from "@remix-run/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { redirect } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { needForMove } from "#app/domain/needs/need-for-move.server.ts";
import { staffRoles } from "#app/domain/people/roles.ts";
import { articlesInForce } from "#app/domain/policies/article-choice-queries.server.ts";
import { answerForm } from "#app/domain/responses/answer-form.ts";
import { answerNeed } from "#app/domain/responses/answer-need.server.ts";
import { basisChoices } from "#app/domain/responses/basis-choices.server.ts";
import { templateChoices, typedWithTemplate } from "#app/domain/responses/template-choices.server.ts";
import { AnswerForm, answerLabels } from "#app/ui/office/answer-form.tsx";
import { MovePage } from "#app/ui/office/move-page.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { orProblem } from "#app/web/or-problem.ts";
import { checkForm, postedForm, valuesOf } from "#app/web/parse-form.ts";
import { requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params: { number = "" }, context }: LoaderFunctionArgs) {
  const person = requireRole(context, request, ...staffRoles);
  const { db, ids } = context.deps;
  const { need } = orProblem(await needForMove(db.read, person, number, "answer"));
  return {
    title: context.t("office.move.answer-title"),
    need,
    submissionKey: ids.next(),
    clauses: await basisChoices(db.read),
    articles: await articlesInForce(db.read, civilDateOf(context.deps.clock.now(), context.deps.zone)),
    templates: await templateChoices(context.deps, { use: "answer", lang: context.lang }),
  };
}

export async function action({ request, params: { number = "" }, context }: ActionFunctionArgs) {
  const person = requireRole(context, request, ...staffRoles);
  const fields = await postedForm(request);
  const { need } = orProblem(await needForMove(context.deps.db.read, person, number, "answer"));
  const asked = { use: "answer" as const, need, lang: context.lang };
  const begun = await typedWithTemplate(context.deps, asked, valuesOf(fields), "reasons");
  if (begun) return { values: begun, errors: {} };
  const form = checkForm(fields, answerForm);
  if (!form.ok) return again(form);
  const made = await answerNeed(context.deps, person, { ...form.value, needId: need.id });
  return made.ok ? redirect(`/office/needs/${number}`, 303) : again(form, made.reason);
}

export default function CaseAnswer() {
  const t = useT();
  const { need, submissionKey, clauses, articles, templates } = useLoaderData<typeof loader>();
  const form = formState(useActionData<typeof action>());
  return (
    <MovePage need={need} heading={t("office.move.answer-title")} form={form} labels={answerLabels(t)}>
      <AnswerForm {...{ need, submissionKey, form, clauses, articles, templates }} />
    </MovePage>
  );
}
