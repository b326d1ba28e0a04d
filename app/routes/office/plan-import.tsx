import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { keepPhoto } from "#app/domain/needs/keep-photo.server.ts";
import { describeImport } from "#app/domain/plans/import/describe-import.server.ts";
import { importPlan } from "#app/domain/plans/import/import-plan.server.ts";
import { mayBringInPlans } from "#app/domain/plans/import/import-policy.ts";
import { bounded, mostProblems } from "#app/domain/plans/import/import-problem.ts";
import { importPage, plansWithVersions } from "#app/domain/plans/import/import-queries.server.ts";
import { saidForm, saidOfLayer } from "#app/domain/plans/import/import-said.ts";
import { successorsIn } from "#app/domain/plans/import/successors.ts";
import { ImportPage } from "#app/ui/plans/import-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { checkForm, postedForm } from "#app/web/parse-form.ts";
import { missing } from "#app/web/require-actor.ts";
import { requirePlanMaker, requirePlanOffice } from "#app/web/require-plan-office.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params: { id = "" }, context }: LoaderFunctionArgs) {
  const actor = requirePlanOffice(context, request);
  const { db } = context.deps;
  const found = await importPage(db.read, id);
  if (!found) throw missing();
  const plans = await plansWithVersions(db.read);
  const { problems, more } = bounded(found.problems, mostProblems);
  return {
    ...{ title: context.t("plan-import.one"), id, mayBringIn: mayBringInPlans(actor) },
    found: { ...found, problems, more: found.more + more },
    plans: plans.map(({ id: planId, title, titleEn }) => ({ id: planId, title, titleEn })),
    bounds: context.page.site.bounds,
  };
}

export async function action({ request, params: { id = "" }, context }: ActionFunctionArgs) {
  const actor = requirePlanMaker(context, request);
  const posted = await postedForm(request);
  const form = checkForm(posted, saidForm);
  if (!form.ok) return again(form);
  const { values } = form;
  const deps = { ...context.deps, keepPicture: (bytes: Uint8Array) => keepPhoto(context.deps, bytes) };
  if (posted.get("step") === "keep") {
    const kept = await importPlan(deps, actor, id);
    return kept.ok ? redirect(`/office/plans/imports/${id}`, 303) : again({ values }, kept.reason);
  }
  if (posted.get("step") === "successors") {
    const successors = successorsIn(values);
    if (!successors.ok) return again({ values }, successors.reason);
    const followed = await describeImport(deps, actor, { importId: id, successors: successors.value });
    return followed.ok
      ? redirect(`/office/plans/imports/${followed.importId}`, 303)
      : again({ values }, followed.reason);
  }
  const layers = (position: number) => saidOfLayer(values, position);
  const described = await describeImport(deps, actor, { importId: id, said: form.value, layers });
  return described.ok
    ? redirect(`/office/plans/imports/${described.importId}`, 303)
    : again({ values }, described.reason);
}

export default function PlanImport() {
  return <ImportPage {...useLoaderData<typeof loader>()} form={formState(useActionData())} />;
}
