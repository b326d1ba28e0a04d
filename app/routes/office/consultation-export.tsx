import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { exportView } from "#app/domain/consultations/reports/export-queries.server.ts";
import { ExportPage } from "#app/ui/consultations/reports/export-page.tsx";
import { missing, requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, params: { number = "", id = "" }, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "inspector");
  const copy = await exportView(context.deps.db.read, actor, { number, id });
  if (!copy) throw missing();
  return { title: context.t("reports.one"), number, copy };
}

export default function ConsultationExport() {
  return <ExportPage {...useLoaderData<typeof loader>()} />;
}
