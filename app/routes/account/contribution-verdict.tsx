import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { ownAnswered } from "#app/domain/consultations/contribution-queries.server.ts";
import { giveContributionVerdict } from "#app/domain/consultations/result/give-verdict.server.ts";
import { verdictForm } from "#app/domain/consultations/result/verdict.ts";
import { VerdictPage } from "#app/ui/consultations/result/verdict-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requirePerson } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

const taskAsked = (request: Request) => new URL(request.url).searchParams.get("task")?.slice(0, 40);

/** On the result, or with `?task=` on a task that came of what was said. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePerson(context, request);
  const own = await ownAnswered(context.deps.db.read, actor, params.receipt ?? "");
  const task = taskAsked(request);
  const about = task === undefined ? null : own?.verdicts?.tasks.find(({ number }) => number === task);
  if (!own?.verdicts || own.passages.length === 0 || about === undefined || about?.isDone === false)
    throw missing();
  const { number, words, passages, verdicts } = own;
  return {
    ...{ title: context.t("results.verdict.title"), number, words, passages, task: about },
    given: about ? about.verdict : verdicts.result,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePerson(context, request);
  const { receipt = "" } = params;
  const form = await parseForm(request, verdictForm);
  if (!form.ok) return again(form);
  const asked = { ...form.value, receipt, task: taskAsked(request) };
  const given = await giveContributionVerdict(context.deps, actor, asked);
  return given.ok
    ? redirect(`/account/contributions?said=judged#${receipt}`, 303)
    : again({ values: form.values }, given.reason);
}

export default function ContributionVerdict() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <VerdictPage {...page} form={formState(useActionData())} />;
}
