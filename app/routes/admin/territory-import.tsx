import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { confirmImport } from "#app/domain/offices/confirm-import.server.ts";
import { confirmForm } from "#app/domain/offices/import-form.ts";
import { importPreview } from "#app/domain/offices/import-preview-queries.server.ts";
import { isDrawnAnew } from "#app/domain/offices/territory-changes.ts";
import { ImportPreviewPage } from "#app/ui/offices/import-preview-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params: { id = "" }, context }: LoaderFunctionArgs) {
  requireRole(context, request, "administrator");
  const { deps, t, page } = context;
  const replaceAll = new URL(request.url).searchParams.get("replaceAll") === "yes";
  const preview = await importPreview(deps.db.read, id, replaceAll, deps.clock.now());
  if (!preview) throw missing();
  const { changes, after, moving, losing, overlaps, gaps, cellMetres, confirmedAt } = preview;
  const drawn = new Set(changes.filter(({ change }) => isDrawnAnew(change)).map(({ id: code }) => code));
  return {
    title: t("offices.territories.preview"),
    ...{ id, replaceAll, overlaps, gaps, cellMetres, confirmedAt, bounds: page.site.bounds },
    names: after.map(({ id: key, name, nameEn }) => ({ key, name, nameEn })),
    changes: changes.map(({ id: key, name, nameEn, change }) => ({ key, name, nameEn, change })),
    features: after.map(({ id: code, name, nameEn, geometry }) => ({
      properties: { layer: drawn.has(code) ? "territory-drawn" : "territory", code, name, nameEn },
      geometry,
    })),
    moving,
    losing: losing.map(({ id: person, name }) => ({ id: person, name })),
  };
}

export async function action({ request, params: { id = "" }, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "administrator");
  await requireProof(context, request, "change-rules");
  const form = await parseForm(request, confirmForm);
  if (!form.ok) return again(form);
  const { replaceAll, reroute, reason } = form.value;
  const done = await confirmImport(context.deps, actor, {
    ...{ importId: id, reason, replaceAll: replaceAll === "yes", reroute: reroute === "yes" },
  });
  return done.ok ? redirect("/admin/territories", 303) : again({ values: form.values }, done.reason);
}

export default function TerritoryImport() {
  return <ImportPreviewPage {...useLoaderData<typeof loader>()} form={formState(useActionData())} />;
}
