import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { consultationFile } from "#app/domain/consultations/consultation-file.server.ts";
import { mayEnterContribution } from "#app/domain/consultations/consultation-policy.ts";
import { checkImport } from "#app/domain/consultations/ledger/import/check-import.server.ts";
import { importsOf } from "#app/domain/consultations/ledger/import/import-queries.server.ts";
import { keepDocument } from "#app/domain/files/keep-document.server.ts";
import { ImportsPage } from "#app/ui/consultations/ledger/imports-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseImportFiles } from "#app/web/parse-import-files.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";
import { takeQuota } from "#app/web/take-quota.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { deps, t } = context;
  const file = await consultationFile(deps, actor, params.number ?? "");
  if (!file) throw missing();
  return {
    ...{ title: t("ledger.imports"), number: file.number, consultation: file.title },
    mayImport: mayEnterContribution(actor, file.state) === true,
    lines: await importsOf(deps.db.read, file.id),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { deps } = context;
  const number = params.number ?? "";
  if (!(await consultationFile(deps, actor, number))) throw missing();
  const may = await takeQuota(context, "document");
  const parsed = await parseImportFiles(request);
  if (may !== true) return again({ values: {} }, may);
  if (!parsed.ok) return again({ values: {} }, parsed.reason);
  const { table, scan, scans } = parsed.files;
  const kept = scan && (await keepDocument(deps, scan.bytes));
  if (kept && !kept.ok) return again({ values: {} }, kept.reason);
  const given = { ...table, number, scan: kept?.document, scans: scans?.bytes };
  const checked = await checkImport(deps, actor, given);
  return checked.ok
    ? redirect(`/office/consultations/${number}/imports/${checked.id}`, 303)
    : again({ values: {} }, checked.reason);
}

export default function ConsultationImports() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <ImportsPage {...page} form={formState(useActionData())} />;
}
