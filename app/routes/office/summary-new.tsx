import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { draftSummary } from "#app/domain/summaries/draft-summary.server.ts";
import { factsOfNeeds } from "#app/domain/summaries/load-summary-facts.server.ts";
import { needChoice } from "#app/domain/summaries/need-choice.ts";
import { needsByName, needsToSummarise } from "#app/domain/summaries/needs-to-summarise.server.ts";
import { mostNeeds, summaryDraftForm } from "#app/domain/summaries/summary-form.ts";
import { namesOfTerritories } from "#app/domain/summaries/territory-names.server.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { DraftFields } from "#app/ui/summaries/draft-fields.tsx";
import { draftLabels } from "#app/ui/summaries/draft-labels.ts";
import { NeedPicker } from "#app/ui/summaries/need-picker.tsx";
import { OfficeFacts } from "#app/ui/summaries/office-facts.tsx";
import { parseForm } from "#app/web/parse-form.ts";
import { requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { deps, t } = context;
  const query = new URL(request.url).searchParams;
  const names = [...new Set(query.getAll("need[]"))].slice(0, mostNeeds);
  const choice = needChoice.parse(Object.fromEntries(query));
  const chosen = await needsByName(deps.db.read, actor, names);
  const drafts = query.get("step") === "draft" && chosen.length > 0;
  const territories = await namesOfTerritories(deps.db.read);
  return {
    title: t("summaries.office.new"),
    drafts,
    choice,
    chosen,
    found: drafts ? [] : await needsToSummarise(deps.db.read, actor, choice),
    facts: await factsOfNeeds(
      deps.db.read,
      chosen.map(({ id }) => id),
    ),
    territories: [...territories].map(([id, named]) => ({ id, ...named })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const form = await parseForm(request, summaryDraftForm);
  if (!form.ok) return again(form);
  const drafted = await draftSummary(context.deps, actor, form.value);
  return drafted.ok
    ? redirect(`/office/summaries/${drafted.number}`, 303)
    : again({ values: form.values }, drafted.reason);
}

export default function NewSummary() {
  const t = useT();
  const { drafts, chosen, facts, ...picker } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  return (
    <>
      <OfficeNav here="/office/summaries" />
      <p className="crumb">
        <a href="/office/summaries">{t("summaries.office.desk")}</a>
      </p>
      <h1>{t("summaries.office.new")}</h1>
      {drafts ? (
        <>
          <OfficeFacts facts={facts} />
          <FormProblems form={form} labels={draftLabels(t)} />
          <form className="form" method="post">
            <DraftFields form={form} needs={chosen} />
            <p className="acts">
              <button className="btn" type="submit">
                {t("summaries.office.save")}
              </button>
            </p>
          </form>
        </>
      ) : (
        <>
          <p className="lead">{t("summaries.office.new-lead")}</p>
          <NeedPicker chosen={chosen} {...picker} />
        </>
      )}
    </>
  );
}
