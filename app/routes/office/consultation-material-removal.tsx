import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { consultationFile } from "#app/domain/consultations/consultation-file.server.ts";
import { removeMaterial } from "#app/domain/consultations/keep-material.server.ts";
import { ConsultationFormPage } from "#app/ui/consultations/consultation-form-page.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const file = await consultationFile(context.deps, actor, params.number ?? "");
  const material = file?.materials.find(({ id }) => id === params.id);
  if (!file || !material) throw missing();
  return { title: context.t("consultations.remove-material"), file, material };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { number = "", id = "" } = params;
  const removed = await removeMaterial(context.deps, actor, { number, id });
  return removed.ok
    ? redirect(`/office/consultations/${number}/materials`, 303)
    : again({ values: {} }, removed.reason);
}

export default function ConsultationMaterialRemoval() {
  const t = useT();
  const { title, file, material } = useLoaderData<typeof loader>();
  return (
    <ConsultationFormPage
      {...{ file, heading: title, send: title, form: formState(useActionData()) }}
      lead={t("consultations.remove-lead", { title: material.title })}
    />
  );
}
