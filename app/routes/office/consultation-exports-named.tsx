import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { askExport } from "#app/domain/consultations/reports/ask-export.server.ts";
import { namedExportForm } from "#app/domain/consultations/reports/export-form.ts";
import { exportsPage } from "#app/domain/consultations/reports/exports-page.server.ts";
import { NamedExportPage } from "#app/ui/consultations/reports/named-export-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const page = await exportsPage(context.deps, actor, params.number ?? "");
  if (!page) throw missing();
  return { title: context.t("reports.named-title"), page, submissionKey: context.deps.ids.next() };
}

/** Who takes names along proves who they are first, and says what for. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  requireRole(context, request, "coordinator");
  const actor = await requireProof(context, request, "export-data");
  const number = params.number ?? "";
  const form = await parseForm(request, namedExportForm);
  if (!form.ok) return again(form);
  const asked = { ...form.value, names: "full" as const, number, language: context.lang };
  const made = await askExport(context.deps, actor, asked);
  if (!made.ok) return again({ values: form.values }, made.reason);
  return redirect(`/office/consultations/${number}/exports/${made.id}`, 303);
}

export default function NamedExport() {
  const { page, submissionKey } = useLoaderData<typeof loader>();
  return <NamedExportPage page={page} form={formState(useActionData(), { submissionKey })} />;
}
