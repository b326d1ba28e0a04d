import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { passwordHashOf } from "#app/domain/people/kept-password.server.ts";
import { newPasswordForm } from "#app/domain/people/password-forms.ts";
import { sessionOf } from "#app/domain/people/session-queries.server.ts";
import { setPassword } from "#app/domain/people/set-password.server.ts";
import { formState } from "#app/ui/primitives/form-state.ts";
import { PasswordPage } from "#app/ui/security/password-page.tsx";
import { parseForm } from "#app/web/parse-form.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireProof(context, request, "set-password");
  const hash = await passwordHashOf(context.deps.db.read, person.id);
  return { title: context.t("security.password.title"), isSet: hash !== undefined };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { deps } = context;
  const person = await requireProof(context, request, "set-password");
  const form = await parseForm(request, newPasswordForm);
  // A password is never sent back to a page.
  if (!form.ok) return again({ ...form, values: {} });
  const session = await sessionOf(deps, request.headers);
  const set = { password: form.value.password, sessionId: session?.id ?? "" };
  const done = await setPassword(deps, person, set);
  return done.ok ? redirect("/account/security", 303) : again({ values: {} }, done.reason);
}

export default function Password() {
  const { isSet } = useLoaderData<typeof loader>();
  return <PasswordPage isSet={isSet} form={formState(useActionData())} />;
}
