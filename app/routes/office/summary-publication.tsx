import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { officeSummary } from "#app/domain/summaries/office-summary-queries.server.ts";
import { publishSummary } from "#app/domain/summaries/publish-summary.server.ts";
import { summaryMoveForm } from "#app/domain/summaries/summary-form.ts";
import { formState } from "#app/ui/primitives/form-state.ts";
import { SummaryMovePage } from "#app/ui/summaries/summary-move-page.tsx";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";
import { versionAsked } from "#app/web/version-asked.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const summary = await officeSummary(context.deps.db.read, actor, params.number ?? "");
  if (!summary) throw missing();
  const version = versionAsked(request, summary.version);
  return { title: context.t("summaries.office.act.publication"), summary, version };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const number = params.number ?? "";
  const form = await parseForm(request, summaryMoveForm);
  if (!form.ok) return again(form);
  const moved = await publishSummary(context.deps, actor, { ...form.value, number });
  return moved.ok ? redirect(`/summaries/${number}`, 303) : again({ values: form.values }, moved.reason);
}

export default function SummaryPublication() {
  return (
    <SummaryMovePage
      {...useLoaderData<typeof loader>()}
      act="publication"
      form={formState(useActionData())}
    />
  );
}
