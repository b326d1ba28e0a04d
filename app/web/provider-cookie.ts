import { keptIdentity, type ProviderIdentity } from "#app/domain/people/provider/provider-identity.ts";
import { openForBrowser, sealForBrowser } from "#app/platform/browser-seal.ts";
import type { Deps } from "#app/platform/deps.ts";
import { browserKeyOf } from "./browser-key.ts";
import { cookieValues } from "./cookies.ts";

const name = "wenji_provider";
const minutes = 30;

/** Somebody who came from the provider and is not known here yet, kept by their browser, sealed, until they have chosen. */
export function newcomerCookie(
  deps: Pick<Deps, "secrets" | "origin" | "clock">,
  browserKey: string,
  newcomer: { identity: ProviderIdentity; to: string },
): string {
  const until = Date.parse(deps.clock.now()) + minutes * 60_000;
  const text = JSON.stringify({ ...newcomer, until });
  return cookie(deps, sealForBrowser(deps.secrets, browserKey, name, text), minutes * 60);
}

export const noNewcomerCookie = (deps: Pick<Deps, "origin">) => cookie(deps, "", 0);

/** Who waits in this browser; nobody when the seal does not hold or the time is over. */
export function newcomerOf(
  { secrets, clock }: Pick<Deps, "secrets" | "clock">,
  request: Request,
): { identity: ProviderIdentity; to: string } | undefined {
  const sealed = cookieValues(request.headers.get("cookie"))[name];
  const browserKey = browserKeyOf(request);
  if (!sealed || !browserKey) return undefined;
  try {
    const { identity, to, until } = JSON.parse(openForBrowser(secrets, browserKey, name, sealed));
    if (Number(until) < Date.parse(clock.now())) return undefined;
    return { identity: keptIdentity.parse(identity), to: String(to) };
  } catch {
    return undefined;
  }
}

function cookie({ origin }: Pick<Deps, "origin">, value: string, seconds: number): string {
  const secure = origin.startsWith("https:") ? "; Secure" : "";
  return `${name}=${value}; Path=/; Max-Age=${seconds}; SameSite=Lax; HttpOnly${secure}`;
}
