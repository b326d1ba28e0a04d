import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { hasRole } from "#app/domain/people/actor.ts";
import { officeSummary } from "#app/domain/summaries/office-summary-queries.server.ts";
import { reviseSummary } from "#app/domain/summaries/revise-summary.server.ts";
import { summaryRevisionForm } from "#app/domain/summaries/summary-form.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { OfficeSummaryHead, SummaryActs, SummaryReading } from "#app/ui/summaries/office-summary-page.tsx";
import { RevisionForm } from "#app/ui/summaries/revision-form.tsx";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "inspector");
  const summary = await officeSummary(context.deps.db.read, actor, params.number ?? "");
  if (!summary) throw missing();
  const mayAct = hasRole(actor, "coordinator");
  return { title: summary.title, summary, mayAct, me: actor.id };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const number = params.number ?? "";
  const form = await parseForm(request, summaryRevisionForm);
  if (!form.ok) return again(form);
  const revised = await reviseSummary(context.deps, actor, { ...form.value, number });
  return revised.ok
    ? redirect(`/office/summaries/${number}`, 303)
    : again({ values: form.values }, revised.reason);
}

export default function OfficeSummaryRoute() {
  const t = useT();
  const { summary, mayAct, me } = useLoaderData<typeof loader>();
  const sent = useActionData();
  const { state, returnedReason, declinedReason } = summary;
  return (
    <>
      <OfficeNav here="/office/summaries" />
      <OfficeSummaryHead summary={summary} />
      {returnedReason && <p className="note">{t("summaries.office.returned", { reason: returnedReason })}</p>}
      {declinedReason && <p className="note">{t("summaries.thread.declined", { reason: declinedReason })}</p>}
      {mayAct && state !== "draft" && <SummaryActs summary={summary} me={me} />}
      {mayAct && state === "draft" ? (
        <>
          <RevisionForm summary={summary} form={formState(sent)} fresh={sent === undefined} />
          <p className="hint">{t("summaries.office.save-first")}</p>
          <SummaryActs summary={summary} me={me} />
        </>
      ) : (
        <SummaryReading summary={summary} />
      )}
    </>
  );
}
