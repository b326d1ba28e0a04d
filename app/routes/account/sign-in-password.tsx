import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { passwordSignInForm } from "#app/domain/people/password-forms.ts";
import { signInByPassword } from "#app/domain/people/sign-in-by-password.server.ts";
import { formState } from "#app/ui/primitives/form-state.ts";
import { PasswordSignIn } from "#app/ui/security/password-sign-in.tsx";
import { entered } from "#app/web/entered.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { again } from "#app/web/respond.ts";
import { backTo } from "#app/web/safe-path.ts";

export function loader({ request, context: { t, actor } }: LoaderFunctionArgs) {
  const to = backTo(new URL(request.url).searchParams.get("to"), "/account");
  if (actor.kind === "person") throw redirect(to);
  return { title: t("security.sign-in.title"), to };
}

/** The same answer for a wrong password, for whoever has none, and for a contact that nobody has. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { deps, callerDigest, callerNetwork: network } = context;
  const form = await parseForm(request, passwordSignInForm);
  const values = form.ok ? form.values : { ...form.values, password: [] };
  if (!form.ok) return again({ ...form, values });
  const { contact, password } = form.value;
  const typed = { contact, password, callerDigest, headers: request.headers, network };
  const signedIn = await signInByPassword(deps, typed);
  if (!signedIn.ok) return again({ values: { ...values, password: [] } }, signedIn.reason);
  return entered(deps, signedIn, backTo(form.value.to, "/account"));
}

export default function SignInPassword() {
  const { to } = useLoaderData<typeof loader>();
  return <PasswordSignIn to={to} form={formState(useActionData(), { to })} />;
}
