import { type ActionFunctionArgs, redirect } from "@remix-run/server-runtime";
import { assertionForm } from "#app/domain/people/passkey-shapes.ts";
import { signInByPasskey } from "#app/domain/people/sign-in-by-passkey.server.ts";
import { browserKeyOf } from "#app/web/browser-key.ts";
import { entered } from "#app/web/entered.ts";
import { noHalfCookie } from "#app/web/half-cookie.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { passkeyPlace } from "#app/web/passkey-place.ts";
import { backTo } from "#app/web/safe-path.ts";

export function loader() {
  throw redirect("/sign-in");
}

/** Takes what the device signed; what is not taken is said on the sign-in page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { deps, callerNetwork: network } = context;
  const [place, browserKey] = [passkeyPlace(context, request), browserKeyOf(request)];
  const form = await parseForm(request, assertionForm);
  const to = backTo(form.ok ? form.value.to : form.values.to?.[0], "/account");
  const again = redirect(`/sign-in?${new URLSearchParams({ to, why: "passkey-not-taken" })}`, 303);
  if (!place || !browserKey || !form.ok) return again;
  const answered = { assertion: form.value.credential, place, browserKey };
  const signedIn = await signInByPasskey(deps, { ...answered, headers: request.headers, network });
  return signedIn.ok ? entered(deps, signedIn, to, noHalfCookie(deps)) : again;
}
