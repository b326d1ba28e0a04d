import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { confirmByPassword } from "#app/domain/people/confirm-by-password.server.ts";
import { passwordConfirmForm } from "#app/domain/people/password-forms.ts";
import { confirmAgain } from "#app/web/confirm-again.ts";
import { goOn } from "#app/web/go-on.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { requireSelf } from "#app/web/require-actor.ts";

export function loader({ request, context }: LoaderFunctionArgs) {
  requireSelf(context, request);
  throw redirect("/confirm");
}

/** A fresh proof by password; a wrong one is said on the page that asked. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = requireSelf(context, request);
  const { deps, callerDigest } = context;
  const form = await parseForm(request, passwordConfirmForm);
  if (!form.ok) return confirmAgain(form.values, "password-wrong");
  const typed = { password: form.value.password, callerDigest, headers: request.headers };
  const confirmed = await confirmByPassword(deps, person, typed);
  if (!confirmed.ok) return confirmAgain(form.values, confirmed.reason);
  return goOn(form.value.to, confirmed.headers.getSetCookie());
}
