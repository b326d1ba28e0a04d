import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { invitationForm } from "#app/domain/invitations/invitation-form.ts";
import { inviteStaff } from "#app/domain/invitations/invite-staff.server.ts";
import { officeChoices } from "#app/domain/offices/office-choices.server.ts";
import { AdminNav } from "#app/ui/admin/admin-nav.tsx";
import { RoleFields, useRoleLabels } from "#app/ui/offices/role-fields.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { requireRole } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireRole(context, request, "administrator");
  const { deps, t } = context;
  return { title: t("invitations.new"), choices: await officeChoices(deps.db.read) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "administrator");
  await requireProof(context, request, "invite-staff");
  const form = await parseForm(request, invitationForm);
  if (!form.ok) return again(form);
  const { step: _step, ...inviting } = form.value;
  const made = await inviteStaff(context.deps, actor, { ...inviting, lang: context.lang });
  return made.ok ? redirect("/admin/invitations", 303) : again({ values: form.values }, made.reason);
}

export default function NewInvitation() {
  const t = useT();
  const { choices } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  const contact = t("offices.people.contact");
  return (
    <div className="office">
      <AdminNav here="/admin/invitations" />
      <p className="crumb">
        <a href="/admin/invitations">{t("admin.place.invitations")}</a>
      </p>
      <h1>{t("invitations.new")}</h1>
      <p className="lead">{t("invitations.new-lead")}</p>
      <FormProblems form={form} labels={{ contact, ...useRoleLabels() }} />
      <form method="post" className="form">
        <TextField {...{ name: "contact", form, required: true, maxLength: 254, label: contact }} />
        <RoleFields form={form} choices={choices} />
        <div>
          <button className="btn" type="submit">
            {t("invitations.send")}
          </button>
        </div>
      </form>
    </div>
  );
}
