import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { carryOnPlaces } from "#app/domain/geo/gazetteer/carry-on-places.server.ts";
import { placeImport } from "#app/domain/geo/gazetteer/place-import-queries.server.ts";
import { undoPlacesForm } from "#app/domain/geo/gazetteer/places-file-form.ts";
import { undoPlaces } from "#app/domain/geo/gazetteer/undo-places.server.ts";
import { undoPreview } from "#app/domain/geo/gazetteer/undo-preview.server.ts";
import { UndoPlacesPage } from "#app/ui/admin/undo-places-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params: { id = "" }, context }: LoaderFunctionArgs) {
  requireRole(context, request, "administrator");
  const { deps, t } = context;
  const file = await placeImport(deps.db.read, id);
  const preview = await undoPreview(deps.db.read, id);
  if (!file || !preview) throw missing();
  return { title: t("basemaps.gazetteer.undo"), file, preview };
}

export async function action({ request, params: { id = "" }, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "administrator");
  const form = await parseForm(request, undoPlacesForm);
  if (!form.ok) return again(form);
  const undone = await undoPlaces(context.deps, actor, { importId: id, ...form.value });
  if (!undone.ok && undone.reason === "not-found") throw missing();
  if (!undone.ok) return again({ values: form.values }, undone.reason);
  await carryOnPlaces(context.deps);
  return redirect(`/admin/gazetteer/imports/${id}`, 303);
}

export default function GazetteerUndoing() {
  return <UndoPlacesPage {...useLoaderData<typeof loader>()} form={formState(useActionData())} />;
}
