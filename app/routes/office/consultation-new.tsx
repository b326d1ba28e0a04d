import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { consultationForm } from "#app/domain/consultations/consultation-form.ts";
import { draftConsultation } from "#app/domain/consultations/draft-consultation.server.ts";
import { subjectChoices } from "#app/domain/consultations/subject-queries.server.ts";
import { ConsultationFields, consultationLabels } from "#app/ui/consultations/consultation-fields.tsx";
import { ConsultationFormPage } from "#app/ui/consultations/consultation-form-page.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireRole(context, request, "coordinator");
  const { deps, t } = context;
  return {
    title: t("consultations.new"),
    plans: await subjectChoices(deps.db.read),
    submissionKey: deps.ids.next(),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const form = await parseForm(request, consultationForm);
  if (!form.ok) return again(form);
  const drafted = await draftConsultation(context.deps, actor, form.value);
  return drafted.ok
    ? redirect(`/office/consultations/${drafted.number}`, 303)
    : again({ values: form.values }, drafted.reason);
}

export default function NewConsultation() {
  const t = useT();
  const { title, plans, submissionKey } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), {
    submissionKey,
    "channels[]": "web",
    "participants[]": "individual",
  });
  return (
    <ConsultationFormPage
      {...{ heading: title, form, labels: consultationLabels(t) }}
      lead={t("consultations.new-lead")}
      send={t("consultations.save-draft")}
    >
      <ConsultationFields form={form} plans={plans} />
      <input type="hidden" name="submissionKey" value={form.values.submissionKey?.[0] ?? submissionKey} />
    </ConsultationFormPage>
  );
}
