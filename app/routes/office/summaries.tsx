import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { hasRole } from "#app/domain/people/actor.ts";
import { officeSummaries } from "#app/domain/summaries/office-summary-queries.server.ts";
import { summaryStates } from "#app/domain/summaries/summary-states.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { OfficeSummaryTable, OfficeSummaryTabs } from "#app/ui/summaries/office-summaries.tsx";
import { requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "inspector");
  const { deps, t } = context;
  const asked = new URL(request.url).searchParams.get("state");
  const state = summaryStates.find((each) => each === asked);
  return {
    title: t("summaries.office.desk"),
    state,
    mayDraft: hasRole(actor, "coordinator"),
    lines: await officeSummaries(deps.db.read, actor, state ? [state] : summaryStates),
  };
}

export default function OfficeSummaries() {
  const t = useT();
  const { state, lines, mayDraft } = useLoaderData<typeof loader>();
  return (
    <>
      <OfficeNav here="/office/summaries" />
      <h1>{t("summaries.office.desk")}</h1>
      {mayDraft && (
        <p className="acts">
          <a className="btn" href="/office/summaries/new">
            {t("summaries.office.new")}
          </a>
        </p>
      )}
      <OfficeSummaryTabs state={state} />
      {lines.length === 0 ? (
        <Empty text={t("summaries.office.none")} />
      ) : (
        <OfficeSummaryTable lines={lines} />
      )}
    </>
  );
}
