import { useActionData, useLoaderData } from "@remix-run/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { auditExportForm, auditFields, auditFilterForm } from "#app/domain/inspection/audit-filter.ts";
import { auditRoles } from "#app/domain/inspection/audit-policy.ts";
import { exportAudit } from "#app/domain/inspection/export-audit.server.ts";
import { csvLines, csvMark } from "#app/formats/csv.ts";
import { auditHead, auditRow } from "#app/ui/audit/audit-rows.ts";
import { ExportPage } from "#app/ui/audit/export-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { filterAsked } from "#app/web/filter-asked.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { requireRole } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";
import { streamed } from "#app/web/streamed.ts";
import { takeQuota } from "#app/web/take-quota.ts";

export function loader({ request, context }: LoaderFunctionArgs) {
  requireRole(context, request, ...auditRoles);
  const { values } = filterAsked(request, auditFields, auditFilterForm);
  return { title: context.t("audit.export.title"), form: { values, errors: {} } };
}

/** The copy, row by row as it is read; that it was taken is in the ledger before its first row is sent. */
export async function action({ request, context }: ActionFunctionArgs) {
  requireRole(context, request, ...auditRoles);
  const actor = await requireProof(context, request, "export-data");
  const { deps, t } = context;
  const form = await parseForm(request, auditExportForm);
  if (!form.ok) return again(form);
  const may = await takeQuota(context, "export");
  if (may !== true) return again(form, may);
  const taken = await exportAudit(deps, actor, form.value);
  if (!taken.ok) return again(form, taken.reason);
  async function* text() {
    yield csvMark + csvLines([auditHead(t)]);
    if (taken.ok)
      for await (const lines of taken.lines) yield csvLines(lines.map((line) => auditRow(t, line)));
  }
  const day = civilDateOf(deps.clock.now(), deps.zone);
  return new Response(streamed(text()), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="wenji-audit-${day}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}

export default function AuditExport() {
  const { form } = useLoaderData<typeof loader>();
  const again = useActionData();
  return <ExportPage form={again === undefined ? form : formState(again)} />;
}
