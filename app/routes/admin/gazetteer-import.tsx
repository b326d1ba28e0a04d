import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { placesFile, takePlaces } from "#app/domain/geo/gazetteer/take-places.server.ts";
import { GazetteerImportPage } from "#app/ui/admin/gazetteer-import-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params: { id = "" }, context }: LoaderFunctionArgs) {
  requireRole(context, request, "administrator");
  const { deps, t, page } = context;
  const file = await placesFile(deps.db.read, id);
  if (!file) throw missing();
  const { places, wrong, sound, faulty, taken, finishedAt } = file;
  const some = places.map(({ name, nameEn, lon, lat }) => ({ name, nameEn, lon, lat }));
  return {
    title: t("basemaps.gazetteer.preview"),
    ...{ id, some, wrong, sound, faulty, taken, done: finishedAt !== null, bounds: page.site.bounds },
  };
}

export async function action({ request, params: { id = "" }, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "administrator");
  const done = await takePlaces(context.deps, actor, id, context.page.site);
  if (!done.ok && done.reason === "not-found") throw missing();
  return done.ok ? redirect(`/admin/gazetteer/imports/${id}`, 303) : again({ values: {} }, done.reason);
}

export default function GazetteerImport() {
  return <GazetteerImportPage {...useLoaderData<typeof loader>()} form={formState(useActionData())} />;
}
