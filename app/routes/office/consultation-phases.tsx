import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { consultationFile } from "#app/domain/consultations/consultation-file.server.ts";
import { keepPhases } from "#app/domain/consultations/reach/keep-phases.server.ts";
import { phasesForm } from "#app/domain/consultations/reach/phase-form.ts";
import { ConsultationFormPage } from "#app/ui/consultations/consultation-form-page.tsx";
import { PhaseFields, phaseLabels, phaseValues } from "#app/ui/consultations/reach/phase-fields.tsx";
import { PhaseTimeline } from "#app/ui/consultations/reach/phase-timeline.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const file = await consultationFile(context.deps, actor, params.number ?? "");
  if (!file) throw missing();
  return { title: context.t("reach.phase.keep"), file, mayRevise: file.moves.includes("revise") };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const number = params.number ?? "";
  const form = await parseForm(request, phasesForm);
  if (!form.ok) return again(form);
  const kept = await keepPhases(context.deps, actor, { ...form.value, number });
  return kept.ok
    ? redirect(`/office/consultations/${number}`, 303)
    : again({ values: form.values }, kept.reason);
}

export default function ConsultationPhases() {
  const t = useT();
  const { title, file, mayRevise } = useLoaderData<typeof loader>();
  const answered = formState(useActionData(), phaseValues(file.phases));
  const form = mayRevise || answered.reason ? answered : { ...answered, reason: "state-does-not-allow" };
  const revision =
    form.reason === "changed-meanwhile" ? file.revision : (form.values.revision?.[0] ?? file.revision);
  return (
    <ConsultationFormPage
      {...{ file, heading: title, form, labels: phaseLabels(t) }}
      lead={t("reach.phase.lead", { from: file.opensOn ?? "—", until: file.closesOn ?? "—" })}
      send={t("consultations.save-draft")}
    >
      {form.reason === "changed-meanwhile" && <PhaseTimeline phases={file.phases} />}
      <PhaseFields form={form} />
      <input type="hidden" name="revision" value={revision} />
    </ConsultationFormPage>
  );
}
