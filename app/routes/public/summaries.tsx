import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { publicSummaries } from "#app/domain/summaries/summary-queries.server.ts";
import { publicSummaryStates } from "#app/domain/summaries/summary-states.ts";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { SummaryList, SummaryTabs } from "#app/ui/summaries/summary-list.tsx";

export async function loader({ request, context: { deps, t } }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const state = publicSummaryStates.find((each) => each === query.get("state"));
  const after = query.get("after") ?? undefined;
  return {
    title: t("summaries.title"),
    state,
    ...(await publicSummaries(deps.db.read, { size: 20, after, state })),
  };
}

export default function Summaries() {
  const t = useT();
  const { lines, next, state } = useLoaderData<typeof loader>();
  const query = next && new URLSearchParams({ ...(state && { state }), after: next });
  return (
    <>
      <h1>{t("summaries.title")}</h1>
      <p className="lead">{t("summaries.lead")}</p>
      <SummaryTabs state={state} />
      {lines.length === 0 ? (
        <Empty text={t("summaries.empty")} href="/map" act={t("summaries.to-needs")} />
      ) : (
        <SummaryList lines={lines} />
      )}
      {query && (
        <p className="acts">
          <a className="btn plain" href={`/summaries?${query}`} rel="next">
            {t("summaries.more")}
          </a>
        </p>
      )}
    </>
  );
}
