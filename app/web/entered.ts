import type { Entered } from "#app/domain/people/enter-portal.server.ts";
import type { Deps } from "#app/platform/deps.ts";
import { goOn } from "./go-on.ts";
import { halfCookie } from "./half-cookie.ts";

/** After the first proof of a sign-in: on to where the person was led from, or to where the second factor is given. */
export function entered(
  deps: Deps,
  { personId, headers, asksSecond }: Entered & { personId: string },
  to: string,
  ...cookies: string[]
): Response {
  if (!asksSecond) return goOn(to, headers.getSetCookie(), cookies);
  const half = halfCookie(deps, { personId, proofs: asksSecond, to });
  return goOn("/sign-in/second", half, cookies);
}
