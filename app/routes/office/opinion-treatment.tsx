import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { unitChoices } from "#app/domain/needs/unit-choices.server.ts";
import { assignOpinion, treatOpinion } from "#app/domain/notices/treat-opinion.server.ts";
import { assignForm, treatmentForm } from "#app/domain/notices/treatment-form.ts";
import { opinionForTreatment } from "#app/domain/notices/treatment-queries.server.ts";
import { hasRole } from "#app/domain/people/actor.ts";
import { formState } from "#app/ui/primitives/form-state.ts";
import { TreatmentPage } from "#app/ui/versions/treatment-page.tsx";
import { checkForm, postedForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "officer", "inspector");
  const { read } = context.deps.db;
  const opinion = await opinionForTreatment(read, actor, params.opinion ?? "");
  if (!opinion) throw missing();
  return {
    title: context.t("versions.treatment.title"),
    opinion,
    units: await unitChoices(read),
    mayAct: hasRole(actor, "coordinator", "officer"),
    mayAssign: hasRole(actor, "coordinator"),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "officer");
  const opinionId = params.opinion ?? "";
  const fields = await postedForm(request);
  if (fields.get("act") === "assign") {
    const form = checkForm(fields, assignForm);
    if (!form.ok) return again(form);
    const assigned = await assignOpinion(context.deps, actor, { ...form.value, opinionId });
    return assigned.ok ? redirect("/office/opinions", 303) : again(form, assigned.reason);
  }
  const form = checkForm(fields, treatmentForm);
  if (!form.ok) return again(form);
  const treated = await treatOpinion(context.deps, actor, { ...form.value, opinionId });
  return treated.ok ? redirect("/office/opinions", 303) : again(form, treated.reason);
}

export default function OpinionTreatment() {
  return <TreatmentPage {...useLoaderData<typeof loader>()} form={formState(useActionData())} />;
}
