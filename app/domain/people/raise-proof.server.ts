import { beginSession } from "./begin-session.server.ts";
import type { IdentityDeps } from "./identity.server.ts";
import { type ProofMethod, withProof } from "./proof-methods.ts";
import { sessionOf } from "./session-queries.server.ts";

/**
 * Adds a proof that the signed-in person has just given. The session goes on under a new token, so that one that somebody
 * planted or copied before is worth nothing afterwards. Gives back the cookies; undefined when the session has ended.
 */
export async function raiseProof(
  deps: IdentityDeps,
  headers: Headers,
  method: ProofMethod,
): Promise<Headers | undefined> {
  const session = await sessionOf(deps, headers);
  if (!session) return undefined;
  const proofs = withProof(session.proofs, { method, at: deps.clock.now() });
  const { userId, beganAt, network } = session;
  return await beginSession(deps, { userId, proofs, headers, network, beganAt });
}
