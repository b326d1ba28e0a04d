import { beginSession } from "./begin-session.server.ts";
import type { IdentityDeps } from "./identity.server.ts";
import { isSecondFactor, type SessionProof } from "./proof-methods.ts";
import { hasSecondFactor } from "./second-factor-queries.server.ts";

type Entering = {
  personId: string;
  proofs: readonly SessionProof[];
  headers: Headers;
  network?: string | undefined;
};

/** The cookies of a new session; or, where a second factor is still to be given, the proofs so far and no session. */
export type Entered = { headers: Headers; asksSecond?: readonly SessionProof[] };

/** Lets in whoever gave these proofs. Who has set up a second factor gives it first, whichever way they came. */
export async function enterPortal(
  deps: IdentityDeps,
  { personId, proofs, headers, network }: Entering,
): Promise<Entered> {
  const isWhole = proofs.some(({ method }) => isSecondFactor(method));
  if (!isWhole && (await hasSecondFactor(deps, personId)))
    return { headers: new Headers(), asksSecond: proofs };
  return { headers: await beginSession(deps, { userId: personId, proofs, headers, network }) };
}
