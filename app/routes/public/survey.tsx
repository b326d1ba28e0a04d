import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { answerSurvey } from "#app/domain/outreach/surveys/answer-survey.server.ts";
import { surveyAnswerForm } from "#app/domain/outreach/surveys/survey-form.ts";
import { surveyView } from "#app/domain/outreach/surveys/survey-queries.server.ts";
import { levels } from "#app/domain/outreach/surveys/survey-result.ts";
import { SurveyResults } from "#app/ui/outreach/survey-results.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { AreaField, ChoiceField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { deviceOf, newDevice } from "#app/web/device-cookie.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context: { deps, actor, t, lang } }: LoaderFunctionArgs) {
  const survey = await surveyView(
    deps.db.read,
    params.number ?? "",
    civilDateOf(deps.clock.now(), deps.zone),
  );
  if (!survey) throw missing();
  return {
    title: t("outreach.survey.of-plan", { plan: lang === "en" ? survey.planEn : survey.plan }),
    ...{ survey, signedIn: actor.kind === "person" },
    thanks: new URL(request.url).searchParams.has("thanks"),
  };
}

/** Who has no token yet gets one with the answer, and answers with it from then on. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { deps, actor } = context;
  const number = params.number ?? "";
  const form = await parseForm(request, surveyAnswerForm);
  if (!form.ok) return again(form);
  const known = deviceOf(deps, request);
  const { device, cookie } = known ? { device: known, cookie: undefined } : newDevice(deps);
  const answered = await answerSurvey(deps, actor, { ...form.value, number, device });
  if (!answered.ok) return again({ values: form.values }, answered.reason);
  const headers = new Headers(cookie && actor.kind !== "person" ? { "Set-Cookie": cookie } : {});
  return redirect(`/surveys/${number}?thanks=1`, { status: 303, headers });
}

export default function Survey() {
  const { t } = usePage();
  const { title, survey, signedIn, thanks } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  const labels = { knows: t("outreach.survey.knows"), accepts: t("outreach.survey.accepts") };
  return (
    <>
      <p className="crumb">
        <a href="/surveys">{t("outreach.survey.title")}</a>
      </p>
      <h1>{title}</h1>
      <p className="facts">
        <span>{survey.number}</span>
        <span>{t("outreach.survey.open-from", { from: survey.opensOn, until: survey.closesOn })}</span>
        <a href={`/plans/${survey.planId}`}>{t("outreach.survey.read-plan")}</a>
      </p>
      {thanks && (
        <p className="note good" role="status">
          {t("outreach.survey.thanks")}
        </p>
      )}
      {survey.isOpen && (
        <>
          <p className="lead">
            {t(signedIn ? "outreach.survey.once-person" : "outreach.survey.once-device")}
          </p>
          <FormProblems form={form} labels={labels} />
          <form className="form" method="post">
            {(["knows", "accepts"] as const).map((name) => (
              <ChoiceField
                key={name}
                {...{ name, form, required: true, label: labels[name] }}
                choices={levels.map((level) => ({
                  value: String(level),
                  label: t(`outreach.survey.${name}-level.${level}`),
                }))}
              />
            ))}
            <AreaField
              {...{ name: "words", form, rows: 3, maxLength: 500, label: t("outreach.survey.words") }}
              hint={t("outreach.survey.words-hint")}
            />
            <p className="acts">
              <button className="btn" type="submit">
                {t("outreach.survey.send")}
              </button>
            </p>
          </form>
        </>
      )}
      <SurveyResults survey={survey} />
    </>
  );
}
