import { useActionData, useLoaderData } from "@remix-run/react";
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/server-runtime";
import { consultationFile } from "#app/domain/consultations/consultation-file.server.ts";
import { consultationForm } from "#app/domain/consultations/consultation-form.ts";
import { subjectOffer } from "#app/domain/consultations/reach/subject-offer.server.ts";
import { isFinding, offerAsked, type SubjectOffer } from "#app/domain/consultations/reach/subject-offer.ts";
import { reviseConsultation } from "#app/domain/consultations/revise-consultation.server.ts";
import {
  ConsultationFields,
  consultationLabels,
  consultationValues,
} from "#app/ui/consultations/consultation-fields.tsx";
import { ConsultationFormPage } from "#app/ui/consultations/consultation-form-page.tsx";
import { SetUpChecklist } from "#app/ui/consultations/set-up-checklist.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { checkForm, type FormAgain, postedForm, valuesOf } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again, statusOf } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { deps, t } = context;
  const file = await consultationFile(deps, actor, params.number ?? "");
  if (!file) throw missing();
  return {
    title: t("consultations.move.revise"),
    file,
    mayRevise: file.moves.includes("revise"),
    offer: await subjectOffer(deps.db.read, { find: "", chosen: file.subjects.map(({ ref }) => ref) }),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const number = params.number ?? "";
  const posted = await postedForm(request);
  const values = valuesOf(posted);
  if (isFinding(values)) return await shown(context, { values, errors: {} });
  const form = checkForm(posted, consultationForm);
  if (!form.ok) return await shown(context, again(form).data, 422);
  const revised = await reviseConsultation(context.deps, actor, { ...form.value, number });
  return revised.ok
    ? redirect(`/office/consultations/${number}`, 303)
    : await shown(context, again({ values }, revised.reason).data, statusOf(revised.reason));
}

type Answer = FormAgain & { offer: SubjectOffer };

/** The form again, with what can be chosen by what it looks for and has ticked. */
async function shown({ deps }: AppLoadContext, form: FormAgain, status = 200) {
  const offer = await subjectOffer(deps.db.read, offerAsked(form.values));
  return data<Answer>({ ...form, offer }, { status });
}

export default function ConsultationDraft() {
  const t = useT();
  const { title, file, mayRevise, offer } = useLoaderData<typeof loader>();
  const answered = useActionData<Answer>();
  const again = formState(answered, consultationValues(file));
  const form = mayRevise || again.reason ? again : { ...again, reason: "state-does-not-allow" };
  // Who sends again has seen what changed meanwhile beside their own words.
  const revision =
    form.reason === "changed-meanwhile" ? file.revision : (form.values.revision?.[0] ?? file.revision);
  return (
    <>
      <ConsultationFormPage
        {...{ file, heading: title, form, labels: consultationLabels(t) }}
        lead={t("consultations.draft-lead")}
        send={t("consultations.save-draft")}
      >
        <ConsultationFields form={form} offer={answered?.offer ?? offer} />
        <input type="hidden" name="revision" value={revision} />
      </ConsultationFormPage>
      <SetUpChecklist gaps={file.gaps} />
      {form.reason === "changed-meanwhile" && (
        <section className="theirs">
          <h2>{t("consultations.theirs")}</h2>
          <p className="words">{file.title}</p>
          <p className="words">{file.words}</p>
        </section>
      )}
    </>
  );
}
