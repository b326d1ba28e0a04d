import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { carryOnPlaces } from "#app/domain/geo/gazetteer/carry-on-places.server.ts";
import { placeImport } from "#app/domain/geo/gazetteer/place-import-queries.server.ts";
import { takePlaces } from "#app/domain/geo/gazetteer/take-places.server.ts";
import { mayAdminister, readsAdministration } from "#app/domain/people/administering.ts";
import { GazetteerImportPage } from "#app/ui/admin/gazetteer-import-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params: { id = "" }, context }: LoaderFunctionArgs) {
  const reader = requireRole(context, request, ...readsAdministration);
  const { deps, t, page } = context;
  const file = await placeImport(deps.db.read, id);
  if (!file) throw missing();
  const title = t(
    file.state === "waiting" ? "basemaps.gazetteer.preview" : "basemaps.gazetteer.import-named",
    {
      name: file.name || t("basemaps.gazetteer.unnamed"),
    },
  );
  return { title, file, bounds: page.site.bounds, mayImport: mayAdminister(reader) };
}

export async function action({ request, params: { id = "" }, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "administrator");
  const taken = await takePlaces(context.deps, actor, id);
  if (!taken.ok && taken.reason === "not-found") throw missing();
  if (!taken.ok) return again({ values: {} }, taken.reason);
  // A small file is taken by the time that its page is there again; of a large one the first batch.
  await carryOnPlaces(context.deps);
  return redirect(`/admin/gazetteer/imports/${id}`, 303);
}

export default function GazetteerImport() {
  return <GazetteerImportPage {...useLoaderData<typeof loader>()} form={formState(useActionData())} />;
}
