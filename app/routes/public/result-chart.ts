import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { contributionSubjects } from "#app/domain/consultations/contribution-subjects.server.ts";
import { publicResult, resultCounts } from "#app/domain/consultations/result/public-result.server.ts";
import { resultCharts } from "#app/domain/consultations/result/result-chart.ts";
import { chartRows } from "#app/ui/consultations/result/chart-rows.ts";
import { resultChartLook } from "#app/ui/consultations/result/result-chart-look.ts";
import { shortSubjects } from "#app/ui/consultations/subject-words.ts";
import { missing } from "#app/web/require-actor.ts";
import { digestOf, tagged } from "#app/web/tagged.ts";

/** Bars that a chart names at most. */
const mostDrawn = 20;

/** A chart of a published result. What draws it is heavy, and loaded when the first one is asked for. */
export async function loader({ request, params, context: { deps, t, lang } }: LoaderFunctionArgs) {
  const { number = "", file = "" } = params;
  const chart = resultCharts.find((each) => file === `${each}.svg`);
  const head = chart && (await publicResult(deps.db.read, number, deps.zone));
  if (!chart || !head) throw missing();
  const { drawResult } = await import("#app/formats/result-chart.ts");
  const counts = await resultCounts(deps.db.read, head.id);
  const spokenOf = counts.subjects.slice(0, mostDrawn).map(({ part }) => part);
  const subjects = shortSubjects(t, lang, await contributionSubjects(deps.db.read, head.id, spokenOf));
  const drawn = chartRows(t, chart, counts, subjects);
  const bytes = new TextEncoder().encode(
    drawResult(resultChartLook(request, { t, site: deps.site, chart, drawn })),
  );
  const answer = { bytes, digest: digestOf(bytes), type: "image/svg+xml" };
  return tagged(request, { ...answer, cacheControl: "public, no-cache" });
}
