import type { Decision } from "../decision.ts";
import { beginSession } from "./begin-session.server.ts";
import type { IdentityDeps } from "./identity.server.ts";
import type { SessionProof } from "./proof-methods.ts";
import { type SecondFactorRefusal, spendSecondFactor } from "./spend-second-factor.server.ts";

type Finishing = {
  personId: string;
  /** What was proved before the second factor was asked for. */
  proofs: readonly SessionProof[];
  code: string;
  callerDigest: string;
  headers: Headers;
  network?: string | undefined;
};

/** The second half of signing in: a code of an authenticator app or a recovery code, then the session. */
export async function finishSignIn(
  deps: IdentityDeps,
  { personId, proofs, code, callerDigest, headers, network }: Finishing,
): Promise<Decision<{ headers: Headers }, SecondFactorRefusal>> {
  const spent = await spendSecondFactor(deps, { personId, code, callerDigest });
  if (!spent.ok) return spent;
  const all = [...proofs, { method: spent.method, at: deps.clock.now() }];
  return { ok: true, headers: await beginSession(deps, { userId: personId, proofs: all, headers, network }) };
}
