import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { removeTemplate } from "#app/domain/consultations/reports/templates/keep-template.server.ts";
import { templateRoles } from "#app/domain/consultations/reports/templates/template-policy.ts";
import { templateInUse } from "#app/domain/consultations/reports/templates/template-queries.server.ts";
import { TemplateRemovalPage } from "#app/ui/consultations/reports/templates-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireRole(context, request, ...templateRoles);
  const template = await templateInUse(context.deps.db.read, params.id ?? "");
  if (!template) throw missing();
  return { title: context.t("reports.remove-template"), name: template.name };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, ...templateRoles);
  const removed = await removeTemplate(context.deps, actor, params.id ?? "");
  return removed.ok ? redirect("/office/report-templates", 303) : again({ values: {} }, removed.reason);
}

export default function TemplateRemoval() {
  const { name } = useLoaderData<typeof loader>();
  return <TemplateRemovalPage name={name} form={formState(useActionData())} />;
}
