import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { keepPlacesFile } from "#app/domain/geo/gazetteer/keep-places-file.server.ts";
import { placesFileForm } from "#app/domain/geo/gazetteer/places-file-form.ts";
import { keptPlacesCount } from "#app/domain/geo/gazetteer/search-places.server.ts";
import { mayAdminister, readsAdministration } from "#app/domain/people/administering.ts";
import { GazetteerPage } from "#app/ui/admin/gazetteer-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { checkForm } from "#app/web/parse-form.ts";
import { parseUpload } from "#app/web/parse-upload.ts";
import { requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const reader = requireRole(context, request, ...readsAdministration);
  const { deps, t } = context;
  const kept = await keptPlacesCount(deps.db.read);
  return { title: t("admin.place.gazetteer"), kept, mayImport: mayAdminister(reader) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "administrator");
  let bytes = new Uint8Array();
  const upload = await parseUpload(request, async (field, given) => {
    if (field === "file") bytes = new Uint8Array(given);
    return undefined;
  });
  if (!upload.ok) return again({ values: {} }, upload.reason);
  const form = checkForm(upload.form, placesFileForm);
  if (!form.ok) return again(form);
  const kept = await keepPlacesFile(context.deps, actor, { bytes, datum: form.value.datum });
  return kept.ok
    ? redirect(`/admin/gazetteer/imports/${kept.importId}`, 303)
    : again({ values: form.values }, kept.reason);
}

export default function Gazetteer() {
  const form = formState(useActionData<typeof action>(), { datum: "wgs84" });
  return <GazetteerPage {...useLoaderData<typeof loader>()} form={form} />;
}
