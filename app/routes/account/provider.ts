import { type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { beginAttempt } from "#app/domain/people/provider/attempt.server.ts";
import { browserKeyCookie, browserKeyFor } from "#app/web/browser-key.ts";
import { providerOf, providerReturn, troubled } from "#app/web/provider.ts";
import { backTo } from "#app/web/safe-path.ts";
import { takeQuota } from "#app/web/take-quota.ts";

/** On to the city's provider. A link, since a form may not lead to another site under the page's policy. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { deps } = context;
  const provider = providerOf(deps);
  if ((await takeQuota(context, "sign-in")) !== true) throw new Response("", { status: 429 });
  const returnTo = backTo(new URL(request.url).searchParams.get("to"), "/account");
  const browserKey = browserKeyFor(request);
  const attempt = await beginAttempt(deps, { browserKey, returnTo });
  const address = await provider
    .address(attempt, `${deps.origin}${providerReturn}`)
    .catch((error: unknown) => troubled(deps, error));
  if (address instanceof Response) return address;
  const headers = { "Set-Cookie": browserKeyCookie(deps, browserKey), "Cache-Control": "no-store" };
  return redirect(address.href, { headers });
}
