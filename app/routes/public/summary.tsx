import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { publicSummary } from "#app/domain/summaries/summary-queries.server.ts";
import { placeBounds } from "#app/ui/map/place-map.ts";
import { SummaryPage } from "#app/ui/summaries/summary-page.tsx";
import { missing } from "#app/web/require-actor.ts";

export async function loader({ params, context: { deps, t } }: LoaderFunctionArgs) {
  const summary = await publicSummary(deps.db.read, params.number ?? "");
  if (!summary) throw missing();
  const places = summary.needs.flatMap(({ geometry }) => geometry ?? []);
  const { title, number } = summary;
  return { title: t("summaries.page-title", { title, number }), summary, bounds: placeBounds(places) };
}

export default function Summary() {
  const { summary, bounds } = useLoaderData<typeof loader>();
  return <SummaryPage summary={summary} bounds={bounds} />;
}
