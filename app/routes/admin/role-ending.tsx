import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { finishRole } from "#app/domain/offices/finish-role.server.ts";
import { previewEnding } from "#app/domain/offices/preview-role.server.ts";
import { roleEndingForm } from "#app/domain/offices/role-form.ts";
import { personPage } from "#app/domain/people/person-page-queries.server.ts";
import { RoleEndingPage } from "#app/ui/offices/role-ending-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { notTaken, type Previewed, previewed, toEdit } from "#app/web/previewed.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireRole(context, request, "administrator");
  const { deps, t } = context;
  const person = await personPage(deps.db.read, params.id ?? "", deps.clock.now());
  const grant = person?.grants.find(({ id }) => id === params.grant);
  if (!person || !grant) throw missing();
  return { title: t("offices.end.title"), person: { id: person.id, name: person.name }, grant };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "administrator");
  await requireProof(context, request, "end-role");
  const { id = "", grant: grantId = "" } = params;
  const form = await parseForm(request, roleEndingForm);
  if (!form.ok) return notTaken(form);
  const { step, ...asked } = form.value;
  if (step === "edit") return toEdit(form.values);
  if (step === "preview") return previewed(form.values, await previewEnding(context.deps, grantId));
  const ended = await finishRole(context.deps, actor, { ...asked, grantId });
  return ended.ok ? redirect(`/admin/people/${id}`, 303) : notTaken({ values: form.values }, ended.reason);
}

export default function RoleEnding() {
  const answered = useActionData<Previewed>();
  return (
    <RoleEndingPage
      {...useLoaderData<typeof loader>()}
      form={formState(answered)}
      effects={answered?.effects}
    />
  );
}
