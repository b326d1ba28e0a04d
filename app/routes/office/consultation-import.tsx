import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { consultationFile } from "#app/domain/consultations/consultation-file.server.ts";
import { mayEnterContribution } from "#app/domain/consultations/consultation-policy.ts";
import { takeForm, undoForm } from "#app/domain/consultations/ledger/import/import-form.ts";
import { importView } from "#app/domain/consultations/ledger/import/import-queries.server.ts";
import { takeImport } from "#app/domain/consultations/ledger/import/take-import.server.ts";
import { undoImport } from "#app/domain/consultations/ledger/import/undo-import.server.ts";
import { ImportPage } from "#app/ui/consultations/ledger/import-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { checkForm, postedForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { deps, t } = context;
  const file = await consultationFile(deps, actor, params.number ?? "");
  const page = pageNumber(request);
  const table = file && (await importView(deps.db.read, file.id, { id: params.id ?? "", page }));
  if (!file || !table) throw missing();
  return {
    ...{ title: t("ledger.import-named", { name: table.name }), number: file.number },
    ...{ consultation: file.title, table, page },
    mayImport: mayEnterContribution(actor, file.state) === true,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { deps } = context;
  const { number = "", id = "" } = params;
  const posted = await postedForm(request);
  const back = () => redirect(`/office/consultations/${number}/imports/${id}`, 303);
  if (posted.get("act") === "undo") {
    const form = checkForm(posted, undoForm);
    if (!form.ok) return again(form);
    const undone = await undoImport(deps, actor, { ...form.value, number, id });
    return undone.ok ? back() : again({ values: form.values }, undone.reason);
  }
  const form = checkForm(posted, takeForm);
  if (!form.ok) return again(form);
  const taken = await takeImport(deps, actor, { ...form.value, number, id });
  return taken.ok ? back() : again({ values: form.values }, taken.reason);
}

export default function ConsultationImport() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <ImportPage {...page} form={formState(useActionData())} />;
}
