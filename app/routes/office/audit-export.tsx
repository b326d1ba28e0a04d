import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { auditExportForm, auditFields, auditFilterForm } from "#app/domain/inspection/audit-filter.ts";
import { auditRoles } from "#app/domain/inspection/audit-policy.ts";
import { exportAudit } from "#app/domain/inspection/export-audit.server.ts";
import { ExportPage } from "#app/ui/audit/export-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { exportTicket } from "#app/web/export-ticket.ts";
import { filterAsked } from "#app/web/filter-asked.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { requireRole } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

export function loader({ request, context }: LoaderFunctionArgs) {
  requireRole(context, request, ...auditRoles);
  const { values } = filterAsked(request, auditFields, auditFilterForm);
  return { title: context.t("audit.export.title"), form: { values, errors: {} } };
}

/** Records who takes which copy along, and what for; then the copy may be fetched. */
export async function action({ request, context }: ActionFunctionArgs) {
  requireRole(context, request, ...auditRoles);
  const actor = await requireProof(context, request, "export-data");
  const form = await parseForm(request, auditExportForm);
  if (!form.ok) return again(form);
  const taken = await exportAudit(context.deps, actor, form.value);
  if (!taken.ok) return again(form, taken.reason);
  const query = chosenIn(form.values);
  const ticket = exportTicket(context.deps, actor, query, taken.lastSeq);
  return redirect(`/office/audit.csv?${query}${query && "&"}ticket=${ticket}`, 303);
}

function chosenIn(values: Record<string, string[]>): string {
  const chosen = auditFields.flatMap((name) => (values[name]?.[0] ? [[name, values[name][0]]] : []));
  return new URLSearchParams(chosen).toString();
}

export default function AuditExport() {
  const { form } = useLoaderData<typeof loader>();
  const again = useActionData();
  return <ExportPage form={again === undefined ? form : formState(again)} />;
}
