import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { giveRole } from "#app/domain/offices/give-role.server.ts";
import { officeChoices } from "#app/domain/offices/office-choices.server.ts";
import { previewGiving } from "#app/domain/offices/preview-role.server.ts";
import { roleForm } from "#app/domain/offices/role-form.ts";
import { personPage } from "#app/domain/people/person-page-queries.server.ts";
import { RoleFormPage } from "#app/ui/offices/role-form-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { notTaken, type Previewed, previewed, toEdit } from "#app/web/previewed.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";

export async function loader({ request, params: { id = "" }, context }: LoaderFunctionArgs) {
  requireRole(context, request, "administrator");
  const { deps, t } = context;
  const person = await personPage(deps.db.read, id, deps.clock.now());
  if (!person) throw missing();
  return {
    title: t("offices.give.title"),
    person: { id, name: person.name },
    choices: await officeChoices(deps.db.read),
  };
}

export async function action({ request, params: { id = "" }, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "administrator");
  await requireProof(context, request, "grant-role");
  const form = await parseForm(request, roleForm);
  if (!form.ok) return notTaken(form);
  const { step, ...asked } = form.value;
  if (step === "edit") return toEdit(form.values);
  const giving = { ...asked, personId: id };
  if (step === "preview") return previewed(form.values, await previewGiving(context.deps, actor, giving));
  const given = await giveRole(context.deps, actor, giving);
  return given.ok ? redirect(`/admin/people/${id}`, 303) : notTaken({ values: form.values }, given.reason);
}

export default function NewRole() {
  const answered = useActionData<Previewed>();
  return (
    <RoleFormPage
      {...useLoaderData<typeof loader>()}
      form={formState(answered)}
      effects={answered?.effects}
    />
  );
}
