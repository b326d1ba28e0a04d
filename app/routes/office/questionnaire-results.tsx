import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { consultationFile } from "#app/domain/consultations/consultation-file.server.ts";
import { surveyResultsFor } from "#app/domain/consultations/surveys/survey-results.server.ts";
import { OfficeCrumb } from "#app/ui/consultations/surveys/office-crumb.tsx";
import { SurveyResults } from "#app/ui/consultations/surveys/survey-results.tsx";
import { missing, requireRole } from "#app/web/require-actor.ts";

/** What is answered so far, for the office alone until the close. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "officer", "inspector");
  const { deps, t } = context;
  const number = params.number ?? "";
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const file = await consultationFile(deps, actor, number);
  const shown = file && (await surveyResultsFor(deps.db.read, actor, number, today));
  if (!shown) throw missing();
  return { title: t("surveys.results"), shown };
}

export default function QuestionnaireResults() {
  const { title, shown } = useLoaderData<typeof loader>();
  return (
    <>
      <OfficeCrumb file={shown} />
      <h1>{title}</h1>
      <SurveyResults shown={shown} />
    </>
  );
}
