import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { keepDocument } from "#app/domain/files/keep-document.server.ts";
import { acceptInvitation, invitationOf } from "#app/domain/market/accept-invitation.server.ts";
import { proofForm } from "#app/domain/market/entity-forms.ts";
import { JoinForm } from "#app/ui/market/join-form.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseDocumentForm } from "#app/web/parse-document-form.ts";
import { missing, requirePerson } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const invitation = await invitationOf(context.deps.db.read, context.deps, params.secret ?? "");
  if (!invitation) throw missing();
  return { title: context.t("market.invitation.title"), name: invitation.name };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireProof(context, request, "represent-entity");
  const form = await parseDocumentForm(request, proofForm, (bytes) => keepDocument(context.deps, bytes));
  if (!form.ok) return again(form, form.reason);
  const taking = { secret: params.secret ?? "", ...form.value, document: form.document };
  const accepted = await acceptInvitation(context.deps, person, taking);
  return accepted.ok
    ? redirect(`/account/market-entities/${accepted.entityId}`, 303)
    : again({ values: form.values }, accepted.reason);
}

export default function EntityInvitation() {
  const t = useT();
  const { name } = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <h1>{t("market.invitation.to", { name })}</h1>
      <p className="lead">{t("market.invitation.lead")}</p>
      <JoinForm form={formState(useActionData())} invited />
    </section>
  );
}
