import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { consultationFile } from "#app/domain/consultations/consultation-file.server.ts";
import { materialForm } from "#app/domain/consultations/consultation-form.ts";
import { addMaterial } from "#app/domain/consultations/keep-material.server.ts";
import { keepOfficeDocument } from "#app/domain/files/keep-office-document.server.ts";
import { ConsultationFormPage } from "#app/ui/consultations/consultation-form-page.tsx";
import { MaterialField, MaterialRemovals } from "#app/ui/consultations/material-fields.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseDocumentForm } from "#app/web/parse-document-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const file = await consultationFile(context.deps, actor, params.number ?? "");
  if (!file) throw missing();
  return { title: context.t("consultations.keep-materials"), file };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const number = params.number ?? "";
  if (!(await consultationFile(context.deps, actor, number))) throw missing();
  const form = await parseDocumentForm(request, materialForm, (bytes) =>
    keepOfficeDocument(context.deps, bytes),
  );
  if (!form.ok) return again(form, form.reason);
  const { document, value, values } = form;
  if (!document) return again({ values }, "document-needed");
  const added = await addMaterial(context.deps, actor, { number, ...value, document });
  return added.ok
    ? redirect(`/office/consultations/${number}/materials`, 303)
    : again({ values }, added.reason);
}

export default function ConsultationMaterials() {
  const t = useT();
  const { title, file } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  return (
    <>
      <ConsultationFormPage
        {...{ file, heading: title, form, upload: true }}
        lead={t("consultations.materials-lead")}
        send={t("consultations.add-material")}
        labels={{ title: t("consultations.field.material"), document: t("consultations.field.document") }}
      >
        <MaterialField form={form} />
      </ConsultationFormPage>
      <MaterialRemovals number={file.number} materials={file.materials} />
    </>
  );
}
