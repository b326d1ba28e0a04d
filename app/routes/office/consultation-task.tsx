import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { countTakenUp } from "#app/domain/consultations/result/passages-into-task.server.ts";
import { publicResult } from "#app/domain/consultations/result/public-result.server.ts";
import { resultFilter } from "#app/domain/consultations/result/result-filter.ts";
import { currentClauses } from "#app/domain/plans/clause-queries.server.ts";
import { taskChoices } from "#app/domain/tasks/office-task-queries.server.ts";
import { openTaskFromPassages } from "#app/domain/tasks/open-task-from-passages.server.ts";
import { taskForm } from "#app/domain/tasks/task-form.ts";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { OpenTaskPage } from "#app/ui/tasks/open-task-page.tsx";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

/** What of the result the task is opened from: the address narrows it as the table's does, or names one row. */
function asked(request: Request) {
  const query = new URL(request.url).searchParams;
  const row = query.get("row") ?? "";
  const { topic, about, unit } = resultFilter(query);
  return {
    ...{ ...(topic && { topic }), ...(about && { about }), ...(unit && { unit }) },
    ...(/^\d{1,9}$/.test(row) && { row: Number(row) }),
  };
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireRole(context, request, "coordinator");
  const { deps, t } = context;
  const result = await publicResult(deps.db.read, params.number ?? "", deps.zone);
  if (!result) throw missing();
  const narrowed = asked(request);
  const clause = narrowed.about?.includes("#clause:") ? narrowed.about.replace("#clause:", "#") : "";
  return {
    title: t("tasks.office.open-title"),
    consultation: { number: result.number, title: result.title },
    many: await countTakenUp(deps.db.read, result.id, narrowed),
    choices: { ...(await taskChoices(deps.db.read)), clauses: await currentClauses(deps.db.read) },
    initial: {
      "clause[]": clause,
      startOn: civilDateOf(deps.clock.now(), deps.zone),
      fundsArePublic: "yes",
      weight: "1",
    },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const form = await parseForm(request, taskForm);
  if (!form.ok) return again(form);
  const from = { number: params.number ?? "", ...asked(request) };
  const opened = await openTaskFromPassages(context.deps, actor, from, form.value);
  return opened.ok
    ? redirect(`/office/tasks/${opened.number}`, 303)
    : again({ values: form.values }, opened.reason);
}

export default function ConsultationTask() {
  const t = useT();
  const { consultation, many, choices, initial } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), initial);
  return <OpenTaskPage {...{ form, choices, consultation }} lead={t("results.task-lead", { count: many })} />;
}
