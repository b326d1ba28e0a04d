import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { askExport } from "#app/domain/consultations/reports/ask-export.server.ts";
import { maskedExportForm } from "#app/domain/consultations/reports/export-form.ts";
import { exportsPage } from "#app/domain/consultations/reports/exports-page.server.ts";
import { ExportsPage } from "#app/ui/consultations/reports/exports-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "inspector");
  const page = await exportsPage(context.deps, actor, params.number ?? "");
  if (!page) throw missing();
  return { title: context.t("reports.title"), page, submissionKey: context.deps.ids.next() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "inspector");
  const number = params.number ?? "";
  const form = await parseForm(request, maskedExportForm);
  if (!form.ok) return again(form);
  const asked = { ...form.value, names: "masked" as const, number, language: context.lang };
  const made = await askExport(context.deps, actor, asked);
  if (!made.ok) return again({ values: form.values }, made.reason);
  return redirect(`/office/consultations/${number}/exports/${made.id}`, 303);
}

export default function ConsultationExports() {
  const { page, submissionKey } = useLoaderData<typeof loader>();
  return <ExportsPage page={page} form={formState(useActionData(), { submissionKey })} />;
}
