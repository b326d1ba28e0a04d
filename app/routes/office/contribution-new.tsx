import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { consultationFile } from "#app/domain/consultations/consultation-file.server.ts";
import { enteredForm } from "#app/domain/consultations/contribution-form.ts";
import { contributionSubjects } from "#app/domain/consultations/contribution-subjects.server.ts";
import { enterContribution } from "#app/domain/consultations/enter-contribution.server.ts";
import { aboutChoices } from "#app/domain/consultations/reach/about-choices.server.ts";
import { keepDocument } from "#app/domain/files/keep-document.server.ts";
import { ConsultationFormPage } from "#app/ui/consultations/consultation-form-page.tsx";
import { EnteredFields, enteredLabels } from "#app/ui/consultations/entered-fields.tsx";
import { subjectOptions } from "#app/ui/consultations/subject-words.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseDocumentForm } from "#app/web/parse-document-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { deps, t } = context;
  const file = await consultationFile(deps, actor, params.number ?? "");
  if (!file) throw missing();
  return {
    title: t("consultations.enter"),
    file,
    subjects: await contributionSubjects(deps.db.read, file.id),
    about: await aboutChoices(deps.db.read),
    submissionKey: deps.ids.next(),
    today: civilDateOf(deps.clock.now(), deps.zone),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { deps } = context;
  const number = params.number ?? "";
  if (!(await consultationFile(deps, actor, number))) throw missing();
  const form = await parseDocumentForm(request, enteredForm, (bytes) => keepDocument(deps, bytes));
  if (!form.ok) return again(form, form.reason);
  const { document: scan, value, values } = form;
  const entered = await enterContribution(deps, actor, { ...value, number, ...(scan && { scan }) });
  return entered.ok
    ? redirect(`/office/consultations/${number}/contributions?entered=${entered.number}`, 303)
    : again({ values }, entered.reason);
}

export default function EnterContribution() {
  const { t, lang } = usePage();
  const { title, file, subjects, submissionKey, today, about } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), { submissionKey, receivedOn: today });
  return (
    <ConsultationFormPage
      {...{ file, heading: title, form, upload: true, labels: enteredLabels(t) }}
      lead={t("consultations.enter-lead")}
      send={t("consultations.enter-send")}
    >
      <EnteredFields form={form} subjects={subjectOptions(t, lang, subjects)} about={about} />
    </ConsultationFormPage>
  );
}
