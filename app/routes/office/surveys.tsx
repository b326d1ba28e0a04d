import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { makeSurvey } from "#app/domain/outreach/surveys/make-survey.server.ts";
import { surveyForm } from "#app/domain/outreach/surveys/survey-form.ts";
import { mayMakeSurvey } from "#app/domain/outreach/surveys/survey-policy.ts";
import { surveyList } from "#app/domain/outreach/surveys/survey-queries.server.ts";
import { planList } from "#app/domain/plans/plan-queries.server.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { SurveyList } from "#app/ui/outreach/survey-list.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { AreaField, ChoiceField, SelectField, TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { Pages } from "#app/ui/primitives/pages.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "inspector");
  const { deps, t } = context;
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const page = pageNumber(request);
  return {
    ...{ title: t("outreach.survey.title"), page, mayMake: mayMakeSurvey(actor) },
    plans: (await planList(deps.db.read)).map(({ id, title, titleEn }) => ({ id, title, titleEn })),
    ...(await surveyList(deps.db.read, { page, today, all: true })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const form = await parseForm(request, surveyForm);
  if (!form.ok) return again(form);
  const made = await makeSurvey(context.deps, actor, form.value);
  return made.ok ? redirect("/office/outreach/surveys", 303) : again({ values: form.values }, made.reason);
}

export default function OfficeSurveys() {
  const { t, lang } = usePage();
  const { title, lines, more, page, mayMake, plans } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), { results: "at-close" });
  const label = (name: string) => t(`outreach.survey.field.${name}`);
  return (
    <>
      <OfficeNav here="/office/outreach/surveys" />
      <h1>{title}</h1>
      <SurveyList lines={lines} base="/office/outreach/surveys" />
      <Pages href="/office/outreach/surveys" page={page} more={more} />
      {mayMake && (
        <>
          <h2>{t("outreach.survey.new")}</h2>
          <FormProblems form={form} labels={{ opensOn: label("opensOn"), closesOn: label("closesOn") }} />
          <form className="form" method="post">
            <SelectField
              {...{ name: "planId", form, required: true, label: label("planId") }}
              choices={plans.map((plan) => ({
                value: plan.id,
                label: lang === "en" ? plan.titleEn : plan.title,
              }))}
            />
            <div className="field-pair">
              <TextField
                {...{ name: "opensOn", form, required: true, type: "date", label: label("opensOn") }}
              />
              <TextField
                {...{ name: "closesOn", form, required: true, type: "date", label: label("closesOn") }}
              />
            </div>
            <ChoiceField
              {...{ name: "results", form, required: true, label: label("results") }}
              choices={(["at-close", "at-once"] as const).map((value) => ({
                ...{ value, label: t(`outreach.survey.results-${value}`) },
              }))}
            />
            <AreaField
              {...{ name: "sampling", form, rows: 2, maxLength: 300, label: label("sampling") }}
              hint={t("outreach.survey.sampling-hint")}
            />
            <p className="acts">
              <button className="btn" type="submit">
                {t("outreach.survey.make")}
              </button>
            </p>
          </form>
        </>
      )}
    </>
  );
}
