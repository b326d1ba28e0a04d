import { type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { takeAttempt } from "#app/domain/people/provider/attempt.server.ts";
import { enterByProvider } from "#app/domain/people/provider/enter-by-provider.server.ts";
import { personOfIdentity } from "#app/domain/people/provider/known-identity.server.ts";
import { identityOf } from "#app/domain/people/provider/provider-identity.ts";
import { browserKeyOf } from "#app/web/browser-key.ts";
import { entered } from "#app/web/entered.ts";
import { providerOf, providerReturn, troubled } from "#app/web/provider.ts";
import { newcomerCookie } from "#app/web/provider-cookie.ts";

/** Back from the provider: in, when it is known who this is; else on to the choice of a newcomer. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { deps, callerNetwork: network } = context;
  const provider = providerOf(deps);
  const { search, searchParams } = new URL(request.url);
  const browserKey = browserKeyOf(request);
  const taken = await takeAttempt(deps, searchParams.get("state") ?? "", browserKey);
  if (!taken || !browserKey) return redirect("/sign-in/provider/trouble?what=not-begun-here");
  const claims = await provider
    .claims(taken.attempt, new URL(`${deps.origin}${providerReturn}${search}`))
    .catch((error: unknown) => troubled(deps, error));
  if (claims instanceof Response) return claims;
  const identity = identityOf(claims, provider.settings);
  if (!identity) return troubled(deps, new Error("no stable id among the claims"));
  const personId = await personOfIdentity(deps.db.read, identity);
  if (personId) {
    const begun = await enterByProvider(deps, { personId, headers: request.headers, network });
    return entered(deps, begun, taken.returnTo);
  }
  const waiting = newcomerCookie(deps, browserKey, { identity, to: taken.returnTo });
  return redirect("/sign-in/provider/first", { headers: { "Set-Cookie": waiting } });
}
