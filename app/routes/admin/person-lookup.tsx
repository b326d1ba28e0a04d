import { useActionData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { lookUpContact } from "#app/domain/people/look-up-contact.server.ts";
import { lookupForm, lookupPurposes } from "#app/domain/people/lookup-form.ts";
import { AdminNav } from "#app/ui/admin/admin-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { SelectField, TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { requireRole } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireRole(context, request, "administrator");
  return { title: context.t("offices.people.lookup") };
}

/** The contact is posted, so that it stands in no address, history or log. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "administrator");
  await requireProof(context, request, "read-contacts");
  const form = await parseForm(request, lookupForm);
  if (!form.ok) return again(form);
  const found = await lookUpContact(context.deps, actor, form.value);
  return found.ok
    ? redirect(`/admin/people/${found.personId}${found.wasReplaced ? "?by=replaced-contact" : ""}`, 303)
    : again({ values: form.values }, found.reason);
}

export default function PersonLookup() {
  const t = useT();
  const form = formState(useActionData());
  const labels = { contact: t("offices.people.contact"), purpose: t("offices.people.purpose") };
  return (
    <div className="office">
      <AdminNav here="/admin/people" />
      <p className="crumb">
        <a href="/admin/people">{t("admin.place.people")}</a>
      </p>
      <h1>{t("offices.people.lookup")}</h1>
      <p className="lead">{t("offices.people.lookup-lead")}</p>
      <FormProblems form={form} labels={labels} />
      <form method="post" className="form">
        <TextField {...{ name: "contact", form, required: true, maxLength: 254, label: labels.contact }} />
        <SelectField
          {...{ name: "purpose", form, required: true, empty: t("offices.choose"), label: labels.purpose }}
          hint={t("offices.people.purpose-hint")}
          choices={lookupPurposes.map((value) => ({ value, label: t(`offices.people.purposes.${value}`) }))}
        />
        <div>
          <button className="btn" type="submit">
            {t("offices.people.find")}
          </button>
        </div>
      </form>
    </div>
  );
}
