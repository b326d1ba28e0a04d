import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { surveyList } from "#app/domain/outreach/surveys/survey-queries.server.ts";
import { SurveyList } from "#app/ui/outreach/survey-list.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { Pages } from "#app/ui/primitives/pages.tsx";
import { pageNumber } from "#app/web/page-number.ts";

export async function loader({ request, context: { deps, t } }: LoaderFunctionArgs) {
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const page = pageNumber(request);
  return { title: t("outreach.survey.title"), page, ...(await surveyList(deps.db.read, { page, today })) };
}

export default function Surveys() {
  const t = useT();
  const { lines, more, page } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>{t("outreach.survey.title")}</h1>
      <p className="lead">{t("outreach.survey.lead")}</p>
      {lines.length === 0 ? (
        <Empty text={t("outreach.survey.none")} />
      ) : (
        <SurveyList lines={lines} base="/surveys" />
      )}
      <Pages href="/surveys" page={page} more={more} />
    </>
  );
}
