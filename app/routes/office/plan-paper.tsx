import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { keepOfficeDocument } from "#app/domain/files/keep-office-document.server.ts";
import { attachPaper } from "#app/domain/notices/attach-paper.server.ts";
import { isPaper, paperForms } from "#app/domain/notices/paper-form.ts";
import { versionFile } from "#app/domain/notices/version-file.server.ts";
import { useT } from "#app/ui/page-context.tsx";
import { DocumentList } from "#app/ui/plans/document-list.tsx";
import { AreaField } from "#app/ui/primitives/field.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { DayField } from "#app/ui/versions/move-fields.tsx";
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
  const { paper } = params;
  const { plan, notice } = file;
  if (!isPaper(paper) || !notice) throw missing();
  const { revision, statement, minutes, hearingOn } = notice;
  return {
    title: context.t(`versions.paper.${paper}`),
    ...{ plan, number, paper, revision },
    standing: file.documents.filter(({ purpose, withdrawnAt }) => purpose === paper && withdrawnAt === null),
    kept: { [paper]: (paper === "statement" ? statement : minutes) ?? "", hearingOn: hearingOn ?? "" },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { plan: planId = "", number = "" } = params;
  const file = await versionFile(context.deps, actor, { planId, number });
  if (!file) throw missing();
  const { paper } = params;
  if (!isPaper(paper) || !file.notice) throw missing();
  const { deps } = context;
  const form = await parseDocumentForm(request, paperForms[paper], (bytes) =>
    keepOfficeDocument(deps, bytes),
  );
  if (!form.ok) return again(form, form.reason);
  const { document } = form;
  const attached = await attachPaper(deps, actor, { ...form.value, document, number: file.notice.number });
  return attached.ok
    ? redirect(`/office/plans/${file.plan.id}/versions/${file.number}#papers`, 303)
    : again(form, attached.reason);
}

export default function PlanPaper() {
  const t = useT();
  const { plan, number, paper, revision, kept, standing } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), kept);
  const overtaken = form.reason === "changed-meanwhile";
  return (
    <>
      <VersionFormPage
        {...{ plan, number, form, heading: t(`versions.paper.${paper}`) }}
        lead={t(`versions.paper-lead.${paper}`)}
        send={t("versions.paper.attach")}
        uploads
      >
        <input
          type="hidden"
          name="revision"
          value={overtaken ? revision : (form.values.revision?.[0] ?? revision)}
        />
        {paper === "minutes" && <DayField name="hearingOn" form={form} />}
        <AreaField
          {...{ name: paper, form, rows: 14, label: t(`versions.paper.${paper}`) }}
          hint={t("documents.paper-hint")}
        />
        <DocumentList documents={standing} />
        <OfficeDocumentField
          label={t("documents.file")}
          hint={t("documents.paper-file-hint")}
          required={false}
        />
      </VersionFormPage>
      {overtaken && (
        <section className="theirs">
          <h2>{t("versions.theirs")}</h2>
          <p className="words">{kept[paper]}</p>
        </section>
      )}
    </>
  );
}
