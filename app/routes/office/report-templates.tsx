import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { keepTemplate } from "#app/domain/consultations/reports/templates/keep-template.server.ts";
import {
  repacked,
  templateRefusal,
} from "#app/domain/consultations/reports/templates/template-check.server.ts";
import { templateForm } from "#app/domain/consultations/reports/templates/template-form.ts";
import { templateRoles } from "#app/domain/consultations/reports/templates/template-policy.ts";
import { templatesInUse } from "#app/domain/consultations/reports/templates/template-queries.server.ts";
import { refuse } from "#app/domain/decision.ts";
import { putDocument } from "#app/domain/files/keep-document.server.ts";
import { type TemplateFault, templateFaults } from "#app/formats/docx-template.server.ts";
import { TemplatesPage } from "#app/ui/consultations/reports/templates-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseDocumentForm } from "#app/web/parse-document-form.ts";
import { requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireRole(context, request, ...templateRoles);
  const templates = await templatesInUse(context.deps.db.read);
  return { title: context.t("reports.templates"), templates };
}

/** A template is looked through and filled with a sample before it is kept; what is wrong is named as it stands in it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, ...templateRoles);
  const { deps } = context;
  const faults: TemplateFault[] = [];
  const form = await parseDocumentForm(request, templateForm, async (sent) => {
    const refused = templateRefusal(sent);
    const bytes = repacked(sent);
    if (refused || !bytes) return refuse(refused ?? "word-file-broken");
    faults.push(...templateFaults(bytes));
    return faults.length > 0 ? refuse("template-placeholders") : putDocument(deps.files, bytes, "docx");
  });
  if (!form.ok) {
    const [first] = faults;
    if (!first) return again(form, form.reason);
    const where = faults.map((fault) => `{${fault.where}}`).join(" ");
    const errors = { ...form.errors, document: `template-${first.problem}` };
    return again({ ...form, errors, told: { document: { where } } }, form.reason);
  }
  const { document, value, values } = form;
  if (!document) return again({ values }, "document-needed");
  const kept = await keepTemplate(deps, actor, { name: value.name, document });
  return kept.ok ? redirect(`/office/report-templates#t-${kept.id}`, 303) : again({ values }, kept.reason);
}

export default function ReportTemplates() {
  const { templates } = useLoaderData<typeof loader>();
  return <TemplatesPage templates={templates} form={formState(useActionData())} />;
}
