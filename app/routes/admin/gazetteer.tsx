import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { keepPlacesFile } from "#app/domain/geo/gazetteer/keep-places-file.server.ts";
import { placeImports } from "#app/domain/geo/gazetteer/place-import-queries.server.ts";
import { mostPlaces, placesFileFault, placesFileForm } from "#app/domain/geo/gazetteer/places-file-form.ts";
import { placesIn } from "#app/domain/geo/gazetteer/read-places.server.ts";
import { keptPlacesCount } from "#app/domain/geo/gazetteer/search-places.server.ts";
import { mayAdminister, readsAdministration } from "#app/domain/people/administering.ts";
import { GazetteerPage } from "#app/ui/admin/gazetteer-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { checkForm } from "#app/web/parse-form.ts";
import { parseUpload } from "#app/web/parse-upload.ts";
import { requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const reader = requireRole(context, request, ...readsAdministration);
  const { deps, t } = context;
  const page = pageNumber(request);
  const { lines, more } = await placeImports(deps.db.read, page);
  const kept = await keptPlacesCount(deps.db.read);
  return { title: t("admin.place.gazetteer"), kept, lines, page, more, mayImport: mayAdminister(reader) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "administrator");
  let [bytes, name] = [new Uint8Array(), ""];
  const upload = await parseUpload(request, async (field, given, named) => {
    if (field === "file") [bytes, name] = [new Uint8Array(given), named];
    return undefined;
  });
  if (!upload.ok) return again({ values: {} }, upload.reason);
  const form = checkForm(upload.form, placesFileForm);
  if (!form.ok) return again(form);
  const fault = placesFileFault(bytes);
  if (fault) return again({ values: form.values }, fault);
  const pieces = placesIn(bytes, form.value.datum);
  const { bounds } = context.page.site;
  const kept = await keepPlacesFile(context.deps, actor, { name, pieces, bounds, most: mostPlaces });
  return kept.ok
    ? redirect(`/admin/gazetteer/imports/${kept.importId}`, 303)
    : again({ values: form.values }, kept.reason);
}

export default function Gazetteer() {
  const form = formState(useActionData<typeof action>(), { datum: "wgs84" });
  return <GazetteerPage {...useLoaderData<typeof loader>()} form={form} />;
}
