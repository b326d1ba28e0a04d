import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { surveyQuestions } from "#app/domain/outreach/surveys/survey-chart.ts";
import { surveyView } from "#app/domain/outreach/surveys/survey-queries.server.ts";
import { surveyChartLook } from "#app/ui/outreach/survey-chart-look.ts";
import { missing } from "#app/web/require-actor.ts";
import { digestOf, tagged } from "#app/web/tagged.ts";

/** The chart of a question, while its results are public. What draws it is heavy, and loaded when the first one is asked for. */
export async function loader({ request, params, context: { deps, t } }: LoaderFunctionArgs) {
  const { number = "", file = "" } = params;
  const question = surveyQuestions.find((each) => file === `${each}.svg`);
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const survey = question && (await surveyView(deps.db.read, number, today));
  if (!question || !survey?.results) throw missing();
  const { drawSurvey } = await import("#app/formats/survey-chart.ts");
  const look = surveyChartLook(request, { t, site: deps.site, question, result: survey.results[question] });
  const bytes = new TextEncoder().encode(drawSurvey(look));
  const answer = { bytes, digest: digestOf(bytes), type: "image/svg+xml" };
  return tagged(request, { ...answer, cacheControl: "public, no-cache" });
}
