import { useActionData, useLoaderData } from "@remix-run/react";
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/server-runtime";
import { consultationForm } from "#app/domain/consultations/consultation-form.ts";
import { draftConsultation } from "#app/domain/consultations/draft-consultation.server.ts";
import { subjectOffer } from "#app/domain/consultations/reach/subject-offer.server.ts";
import { isFinding, offerAsked, type SubjectOffer } from "#app/domain/consultations/reach/subject-offer.ts";
import { ConsultationFields, consultationLabels } from "#app/ui/consultations/consultation-fields.tsx";
import { ConsultationFormPage } from "#app/ui/consultations/consultation-form-page.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { checkForm, type FormAgain, postedForm, valuesOf } from "#app/web/parse-form.ts";
import { requireRole } from "#app/web/require-actor.ts";
import { again, statusOf } from "#app/web/respond.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireRole(context, request, "coordinator");
  const { deps, t } = context;
  return {
    title: t("consultations.new"),
    offer: await subjectOffer(deps.db.read, { find: "", chosen: [] }),
    submissionKey: deps.ids.next(),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const posted = await postedForm(request);
  const values = valuesOf(posted);
  if (isFinding(values)) return await shown(context, { values, errors: {} });
  const form = checkForm(posted, consultationForm);
  if (!form.ok) return await shown(context, again(form).data, 422);
  const drafted = await draftConsultation(context.deps, actor, form.value);
  return drafted.ok
    ? redirect(`/office/consultations/${drafted.number}`, 303)
    : await shown(context, again({ values }, drafted.reason).data, statusOf(drafted.reason));
}

type Answer = FormAgain & { offer: SubjectOffer };

/** The form again, with what can be chosen by what it looks for and has ticked. */
async function shown({ deps }: AppLoadContext, form: FormAgain, status = 200) {
  const offer = await subjectOffer(deps.db.read, offerAsked(form.values));
  return data<Answer>({ ...form, offer }, { status });
}

export default function NewConsultation() {
  const t = useT();
  const { title, offer, submissionKey } = useLoaderData<typeof loader>();
  const answered = useActionData<Answer>();
  const form = formState(answered, {
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
      <ConsultationFields form={form} offer={answered?.offer ?? offer} />
      <input type="hidden" name="submissionKey" value={form.values.submissionKey?.[0] ?? submissionKey} />
    </ConsultationFormPage>
  );
}
