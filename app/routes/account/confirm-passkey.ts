import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { confirmByPasskey } from "#app/domain/people/confirm-by-passkey.server.ts";
import { assertionForm } from "#app/domain/people/passkey-shapes.ts";
import { browserKeyOf } from "#app/web/browser-key.ts";
import { confirmAgain } from "#app/web/confirm-again.ts";
import { goOn } from "#app/web/go-on.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { passkeyPlace } from "#app/web/passkey-place.ts";
import { requireSelf } from "#app/web/require-actor.ts";

export function loader({ request, context }: LoaderFunctionArgs) {
  requireSelf(context, request);
  throw redirect("/confirm");
}

/** A fresh proof by passkey. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = requireSelf(context, request);
  const [place, browserKey] = [passkeyPlace(context, request), browserKeyOf(request)];
  const form = await parseForm(request, assertionForm);
  if (!form.ok) return confirmAgain(form.values, "passkey-not-taken");
  if (!place || !browserKey) return confirmAgain(form.values, "passkey-not-taken");
  const answered = { assertion: form.value.credential, place, browserKey, headers: request.headers };
  const confirmed = await confirmByPasskey(context.deps, person, answered);
  if (!confirmed.ok) return confirmAgain(form.values, confirmed.reason);
  return goOn(form.value.to, confirmed.headers.getSetCookie());
}
