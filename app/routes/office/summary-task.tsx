import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { currentClauses } from "#app/domain/plans/clause-queries.server.ts";
import { meetingPoint } from "#app/domain/summaries/meeting-point.server.ts";
import { officeSummary } from "#app/domain/summaries/office-summary-queries.server.ts";
import { summaryMoveForm } from "#app/domain/summaries/summary-form.ts";
import { taskChoices } from "#app/domain/tasks/office-task-queries.server.ts";
import { openTaskFromSummary } from "#app/domain/tasks/open-task-from-summary.server.ts";
import { taskForm } from "#app/domain/tasks/task-form.ts";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { OpenTaskPage } from "#app/ui/tasks/open-task-page.tsx";
import { checkForm, postedForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";
import { versionAsked } from "#app/web/version-asked.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { deps, t } = context;
  const summary = await officeSummary(deps.db.read, actor, params.number ?? "");
  if (!summary) throw missing();
  const { number, title } = summary;
  const place = await meetingPoint(deps.db.read, number);
  return {
    title: t("tasks.office.open-title"),
    summary: { number, title, version: versionAsked(request, summary.version) },
    current: summary.version,
    choices: { ...(await taskChoices(deps.db.read)), clauses: await currentClauses(deps.db.read) },
    initial: {
      title,
      theme: context.settings.taxonomy.get(summary.category)?.theme ?? "",
      startOn: civilDateOf(deps.clock.now(), deps.zone),
      fundsArePublic: "yes",
      weight: "1",
      placeLabel: place?.label ?? "",
      lon: place ? place.lon.toFixed(6) : "",
      lat: place ? place.lat.toFixed(6) : "",
    },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const fields = await postedForm(request);
  const version = checkForm(fields, summaryMoveForm);
  const form = checkForm(fields, taskForm);
  if (!version.ok) return again(version);
  if (!form.ok) return again(form);
  const from = { number: params.number ?? "", version: version.value.version };
  const opened = await openTaskFromSummary(context.deps, actor, from, form.value);
  return opened.ok
    ? redirect(`/office/tasks/${opened.number}`, 303)
    : again({ values: form.values }, opened.reason);
}

export default function SummaryTask() {
  const t = useT();
  const { summary, current, choices, initial } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), initial);
  const version = form.reason === "changed-meanwhile" ? current : summary.version;
  return (
    <OpenTaskPage
      {...{ form, choices, summary: { ...summary, version } }}
      lead={t("tasks.office.from-summary")}
    />
  );
}
