import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { surveyResultsFor } from "#app/domain/consultations/surveys/survey-results.server.ts";
import { surveyChartLook } from "#app/ui/consultations/surveys/survey-chart-look.ts";
import { missing } from "#app/web/require-actor.ts";
import { digestOf, tagged } from "#app/web/tagged.ts";

/** The chart of a question for whoever may see its result. What draws it is heavy, and loaded when the first one is asked for. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { deps, actor, t, lang } = context;
  const { number = "", file = "" } = params;
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const shown = await surveyResultsFor(deps.db.read, actor, number, today);
  const result = shown?.results?.questions.find(({ question }) => file === `${question.id}.svg`);
  if (!shown || !result || result.lines.length === 0) throw missing();
  const { drawResult } = await import("#app/formats/result-chart.ts");
  const features = shown.offered[result.question.id] ?? [];
  const look = surveyChartLook(request, { t, lang, site: deps.site, result, features });
  const bytes = new TextEncoder().encode(drawResult(look));
  const answer = { bytes, digest: digestOf(bytes), type: "image/svg+xml" };
  return tagged(request, { ...answer, cacheControl: "private, no-cache" });
}
