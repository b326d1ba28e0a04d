import { useActionData } from "@remix-run/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { importForm } from "#app/domain/offices/import-form.ts";
import { keepTerritoryFile } from "#app/domain/offices/keep-territory-file.server.ts";
import type { FileProblem } from "#app/domain/offices/read-territory-file.ts";
import { ImportPage } from "#app/ui/offices/import-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { checkForm, type FormAgain, valuesOf } from "#app/web/parse-form.ts";
import { parseUpload } from "#app/web/parse-upload.ts";
import { requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireRole(context, request, "administrator");
  return { title: context.t("offices.territories.import") };
}

type Answer = FormAgain & { problems?: FileProblem[] };

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "administrator");
  let bytes = new Uint8Array();
  const upload = await parseUpload(request, async (field, given) => {
    if (field === "file") bytes = new Uint8Array(given);
    return undefined;
  });
  if (!upload.ok) return refused({ values: {} }, upload.reason);
  const values = valuesOf(upload.form);
  const form = checkForm(upload.form, importForm);
  if (!form.ok) return refused(form);
  const meant = form.value.meant === "yes";
  const kept = await keepTerritoryFile(context.deps, actor, { bytes, datum: form.value.datum, meant });
  if (kept.ok) return redirect(`/admin/territories/imports/${kept.importId}`, 303);
  const problems = kept.problems ?? [];
  return data<Answer>({ values, errors: {}, reason: kept.reason, problems }, { status: 422 });
}

function refused(...form: Parameters<typeof again>) {
  const { data: body, init } = again(...form);
  return data<Answer>(body, init ?? {});
}

export default function TerritoryImports() {
  const answered = useActionData<Answer>();
  return <ImportPage form={formState(answered, { datum: "wgs84" })} problems={answered?.problems ?? []} />;
}
