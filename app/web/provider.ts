import { redirect } from "@remix-run/server-runtime";
import { describeError } from "#app/platform/describe-error.ts";
import { type OidcProvider, providerFaultOf } from "#app/platform/oidc-provider.ts";
import type { AppDeps } from "./app-deps.ts";
import { missing } from "./require-actor.ts";

/** Where the provider sends the browser back to; registered there. */
export const providerReturn = "/sign-in/provider/return";

/** The city's provider; without one there is no such page. */
export function providerOf({ provider }: AppDeps): OidcProvider {
  if (!provider) throw missing();
  return provider;
}

/** The page that says what went wrong there; the operator finds it in the log, without a word of who it was. */
export function troubled({ log }: AppDeps, error: unknown): Response {
  const fault = providerFaultOf(error);
  log.warn({ fault, why: describeError(error).split("\n")[0]?.slice(0, 200) }, "the sign-in provider");
  return redirect(`/sign-in/provider/trouble?what=${fault}`);
}
