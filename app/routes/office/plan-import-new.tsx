import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { keepPhoto } from "#app/domain/needs/keep-photo.server.ts";
import { checkImport } from "#app/domain/plans/import/check-import.server.ts";
import { plansWithVersions } from "#app/domain/plans/import/import-queries.server.ts";
import { saidForm } from "#app/domain/plans/import/import-said.ts";
import { ImportNewPage } from "#app/ui/plans/import-new-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { checkForm, valuesOf } from "#app/web/parse-form.ts";
import { parsePlanFiles } from "#app/web/parse-plan-files.ts";
import { requirePlanMaker } from "#app/web/require-plan-office.ts";
import { again } from "#app/web/respond.ts";
import { takeQuota } from "#app/web/take-quota.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePlanMaker(context, request);
  const plans = await plansWithVersions(context.deps.db.read);
  return {
    title: context.t("plan-import.new"),
    plans: plans.map(({ id, title, titleEn }) => ({ id, title, titleEn })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePlanMaker(context, request);
  const { deps } = context;
  const may = await takeQuota(context, "document");
  const { files, upload } = await parsePlanFiles(request);
  if (!upload.ok)
    return again({ values: {} }, upload.reason === "too-many-photos" ? "too-many-files" : upload.reason);
  const values = valuesOf(upload.form);
  if (may !== true) return again({ values }, may);
  const form = checkForm(upload.form, saidForm);
  if (!form.ok) return again(form);
  const keepPicture = (bytes: Uint8Array) => keepPhoto(deps, bytes);
  const checked = await checkImport({ ...deps, keepPicture }, actor, { files, said: form.value });
  return checked.ok
    ? redirect(`/office/plans/imports/${checked.importId}`, 303)
    : again({ values }, checked.reason);
}

export default function PlanImportNew() {
  return <ImportNewPage {...useLoaderData<typeof loader>()} form={formState(useActionData())} />;
}
