import { beginSession } from "../begin-session.server.ts";
import type { IdentityDeps } from "../identity.server.ts";

type Entering = { personId: string; headers: Headers; network?: string | undefined };

/** A session that rests on the provider's word; its cookies are in the headers that come back. */
export function enterByProvider(deps: IdentityDeps, { personId: userId, headers, network }: Entering) {
  const proof = { method: "provider", at: deps.clock.now() } as const;
  return beginSession(deps, { userId, proofs: [proof], headers, network });
}
