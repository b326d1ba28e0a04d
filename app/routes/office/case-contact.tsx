import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/server-runtime";
import { caseFor } from "#app/domain/needs/case-queries.server.ts";
import { staffRoles } from "#app/domain/people/roles.ts";
import { readPersonalData } from "#app/domain/privacy/read-personal-data.server.ts";
import { contactsIn, readForm } from "#app/domain/privacy/read-purposes.ts";
import { formState } from "#app/ui/primitives/form-state.ts";
import { ContactPage } from "#app/ui/privacy/contact-page.tsx";
import { parseForm } from "#app/web/parse-form.ts";
import { forbidden, missing, requireRole } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = requireRole(context, request, ...staffRoles);
  await mayAsk(context, person, params.number);
  return { title: context.t("privacy.contact.title"), number: params.number ?? "" };
}

/** Shown once, for this request; the next asks for its purpose again. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = requireRole(context, request, ...staffRoles);
  await mayAsk(context, person, params.number);
  await requireProof(context, request, "read-contacts");
  const form = await parseForm(request, readForm);
  if (!form.ok) return again(form);
  const read = await readPersonalData(context.deps, person, { number: params.number ?? "", ...form.value });
  if (!read.ok) return again(form, read.reason);
  return data({ contacts: read.contacts }, { headers: { "Cache-Control": "private, no-store" } });
}

type Context = LoaderFunctionArgs["context"];

/** Whoever may not know the author hears so before they write a purpose. */
async function mayAsk({ deps }: Context, person: Parameters<typeof caseFor>[1], number: string | undefined) {
  const decided = await caseFor(deps, person, number ?? "");
  if (!decided.ok) throw decided.reason === "not-found" ? missing() : forbidden();
  if (!decided.found.authorKnown) throw forbidden();
}

export default function CaseContact() {
  const { number } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const contacts = contactsIn(answer);
  return <ContactPage number={number} contacts={contacts} form={formState(answer)} />;
}
