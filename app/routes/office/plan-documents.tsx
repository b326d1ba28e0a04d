import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { keepOfficeDocument } from "#app/domain/files/keep-office-document.server.ts";
import { versionFile } from "#app/domain/notices/version-file.server.ts";
import { attachDocument } from "#app/domain/plans/documents/attach-document.server.ts";
import { attachmentForm } from "#app/domain/plans/documents/document-form.ts";
import { useT } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { OfficeDocumentField } from "#app/ui/versions/office-document-field.tsx";
import { VersionFormPage } from "#app/ui/versions/version-form-page.tsx";
import { parseDocumentForm } from "#app/web/parse-document-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { plan: planId = "", number = "" } = params;
  const file = await versionFile(context.deps, actor, { planId, number });
  if (!file) throw missing();
  return { title: context.t("documents.attach"), plan: file.plan, number };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { plan: planId = "", number = "" } = params;
  const { deps } = context;
  const form = await parseDocumentForm(request, attachmentForm, (bytes) => keepOfficeDocument(deps, bytes));
  if (!form.ok) return again(form, form.reason);
  const { document, value, values } = form;
  if (!document) return again({ values }, "document-needed");
  const attached = await attachDocument(deps, actor, { ...value, ...document, planId, number });
  return attached.ok
    ? redirect(`/office/plans/${planId}/versions/${number}#documents`, 303)
    : again({ values }, attached.reason);
}

export default function PlanDocuments() {
  const t = useT();
  const { title, plan, number } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  return (
    <VersionFormPage
      {...{ plan, number, form, heading: title, send: title, uploads: true }}
      lead={t("documents.attach-lead")}
      labels={{ title: t("documents.name") }}
    >
      <TextField
        {...{ name: "title", form, required: true, maxLength: 80, label: t("documents.name") }}
        hint={t("documents.name-hint")}
      />
      <OfficeDocumentField label={t("documents.file")} hint={t("documents.file-hint")} required />
    </VersionFormPage>
  );
}
