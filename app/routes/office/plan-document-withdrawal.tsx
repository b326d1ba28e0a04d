import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { versionFile } from "#app/domain/notices/version-file.server.ts";
import { documentWithdrawalForm } from "#app/domain/plans/documents/document-form.ts";
import { withdrawDocument } from "#app/domain/plans/documents/withdraw-document.server.ts";
import { useT } from "#app/ui/page-context.tsx";
import { DocumentList } from "#app/ui/plans/document-list.tsx";
import { AreaField } from "#app/ui/primitives/field.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { VersionFormPage } from "#app/ui/versions/version-form-page.tsx";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { plan: planId = "", number = "" } = params;
  const file = await versionFile(context.deps, actor, { planId, number });
  const document = file?.documents.find(({ id, mayWithdraw }) => id === params.document && mayWithdraw);
  if (!file || !document) throw missing();
  return { title: context.t("documents.withdraw"), plan: file.plan, number, document };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { plan: planId = "", number = "", document: id = "" } = params;
  const form = await parseForm(request, documentWithdrawalForm);
  if (!form.ok) return again(form);
  const done = await withdrawDocument(context.deps, actor, { id, ...form.value });
  return done.ok
    ? redirect(`/office/plans/${planId}/versions/${number}#documents`, 303)
    : again({ values: form.values }, done.reason);
}

export default function PlanDocumentWithdrawal() {
  const t = useT();
  const { title, plan, number, document } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  return (
    <VersionFormPage
      {...{ plan, number, form, heading: title, send: title }}
      lead={t("documents.withdraw-lead")}
      labels={{ reason: t("versions.field.reason") }}
    >
      <DocumentList documents={[document]} />
      <AreaField
        {...{ name: "reason", form, required: true, maxLength: 500, rows: 3 }}
        label={t("versions.field.reason")}
        hint={t("documents.reason-hint")}
      />
    </VersionFormPage>
  );
}
