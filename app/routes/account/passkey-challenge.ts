import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { askForNew, askForProof, askForSignIn } from "#app/domain/people/ask-passkey.server.ts";
import { challengeForm } from "#app/domain/people/passkey-shapes.ts";
import { browserKeyCookie, browserKeyFor } from "#app/web/browser-key.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { passkeyPlace } from "#app/web/passkey-place.ts";
import { missing, requirePerson, requireSelf } from "#app/web/require-actor.ts";

export function loader() {
  throw missing();
}

/** What script hands to the browser's own dialogue: a challenge, kept here, for this browser and once. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { deps, lang } = context;
  const place = passkeyPlace(context, request);
  const form = await parseForm(request, challengeForm);
  if (!place || !form.ok) throw missing();
  const browserKey = browserKeyFor(request);
  const asking = { place, browserKey };
  const { purpose } = form.value;
  const options =
    purpose === "sign-in"
      ? await askForSignIn(deps, asking)
      : purpose === "confirm"
        ? await askForProof(deps, requireSelf(context, request), asking)
        : await askForNew(deps, requirePerson(context, request), { portal: deps.site.name[lang] }, asking);
  return Response.json(options, {
    headers: { "Cache-Control": "no-store", "Set-Cookie": browserKeyCookie(deps, browserKey) },
  });
}
