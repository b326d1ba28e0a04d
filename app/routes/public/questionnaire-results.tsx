import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { surveyResultsFor } from "#app/domain/consultations/surveys/survey-results.server.ts";
import { SurveyResults } from "#app/ui/consultations/surveys/survey-results.tsx";
import { missing } from "#app/web/require-actor.ts";

/** The same for everybody, whoever reads: what the office may see before the close stands on its own page. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { deps, t } = context;
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const shown = await surveyResultsFor(deps.db.read, { kind: "visitor" }, params.number ?? "", today);
  if (!shown) throw missing();
  return { title: t("surveys.results"), shown };
}

export default function QuestionnaireResults() {
  const { title, shown } = useLoaderData<typeof loader>();
  return (
    <>
      <p className="crumb">
        <a href={`/consultations/${shown.number}`}>{shown.title}</a>
      </p>
      <h1>{title}</h1>
      <SurveyResults shown={shown} />
    </>
  );
}
