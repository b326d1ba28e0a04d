import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { surveyView, surveyWords } from "#app/domain/outreach/surveys/survey-queries.server.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { SurveyResults } from "#app/ui/outreach/survey-results.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { Pages } from "#app/ui/primitives/pages.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "inspector");
  const { deps, t, lang } = context;
  const number = params.number ?? "";
  const survey = await surveyView(deps.db.read, number, civilDateOf(deps.clock.now(), deps.zone));
  if (!survey) throw missing();
  const page = pageNumber(request);
  return {
    title: t("outreach.survey.of-plan", { plan: lang === "en" ? survey.planEn : survey.plan }),
    ...{ survey, page },
    ...(await surveyWords(deps.db.read, actor, { number, page })),
  };
}

export default function OfficeSurvey() {
  const t = useT();
  const { title, survey, words, more, page } = useLoaderData<typeof loader>();
  return (
    <>
      <OfficeNav here="/office/outreach/surveys" />
      <p className="crumb">
        <a href="/office/outreach/surveys">{t("outreach.survey.title")}</a> › {survey.number}
      </p>
      <h1>{title}</h1>
      <SurveyResults survey={survey} />
      <h2>{t("outreach.survey.written")}</h2>
      {words.length === 0 && <Empty text={t("outreach.survey.nothing-written")} />}
      <ul className="plain-list">
        {words.map((each, at) => (
          <li key={`${at} ${each}`}>{each}</li>
        ))}
      </ul>
      <Pages href={`/office/outreach/surveys/${survey.number}`} page={page} more={more} />
    </>
  );
}
