import type { IdentityDeps } from "./identity.server.ts";
import { readProofs } from "./proof-methods.ts";

/** On https the cookie's name has the prefix `__Secure-`. */
const mark = "wenji.session_token=";

/** The session that a request's cookies name, whatever its person may still do with it. */
export async function sessionOf({ identity }: Pick<IdentityDeps, "identity">, headers: Headers) {
  if (!headers.get("cookie")?.includes(mark)) return undefined;
  const found = await identity.api.getSession({ headers });
  if (!found) return undefined;
  const { session, user } = found;
  const beganAt = session.beganAt ?? session.createdAt.toISOString();
  return {
    id: session.id,
    userId: user.id,
    user,
    beganAt,
    seenAt: session.seenAt ?? beganAt,
    network: session.network ?? "",
    proofs: readProofs(session.proofs),
  };
}
