import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { confirmBySecondFactor } from "#app/domain/people/confirm-by-second-factor.server.ts";
import { secondFactorForm } from "#app/domain/people/second-factor-form.ts";
import { confirmAgain } from "#app/web/confirm-again.ts";
import { goOn } from "#app/web/go-on.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { requireSelf } from "#app/web/require-actor.ts";

export function loader({ request, context }: LoaderFunctionArgs) {
  requireSelf(context, request);
  throw redirect("/confirm");
}

/** A fresh proof by the authenticator app; a wrong code is said on the page that asked. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = requireSelf(context, request);
  const { deps, callerDigest } = context;
  const form = await parseForm(request, secondFactorForm);
  if (!form.ok) return confirmAgain(form.values, "second-factor-wrong");
  const typed = { code: form.value.code, callerDigest, headers: request.headers };
  const confirmed = await confirmBySecondFactor(deps, person, typed);
  if (!confirmed.ok) return confirmAgain(form.values, confirmed.reason);
  return goOn(form.value.to, confirmed.headers.getSetCookie());
}
