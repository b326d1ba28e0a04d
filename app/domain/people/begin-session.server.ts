import type { Instant } from "../calendar/instant.ts";
import type { IdentityDeps } from "./identity.server.ts";
import type { SessionProof } from "./proof-methods.ts";

type Beginning = {
  userId: string;
  proofs: readonly SessionProof[];
  /** Of the browser: the session that it had before ends. */
  headers: Headers;
  /** Where from, coarsened. */
  network?: string | undefined;
  /** When the session that this one takes the place of began. */
  beganAt?: Instant;
};

/**
 * Begins a session that rests on these proofs, under a token that nobody has seen before. Gives back the cookies. Every
 * way in ends here: by code, by password, by passkey, by a city's own provider.
 */
export async function beginSession(
  { identity, clock }: IdentityDeps,
  { userId, proofs, headers, network = "", beganAt }: Beginning,
): Promise<Headers> {
  const now = clock.now();
  const facts = { beganAt: beganAt ?? now, seenAt: now, network, proofs: JSON.stringify(proofs) };
  const started = await identity.api.startSession({
    body: { userId, ...facts },
    headers,
    returnHeaders: true,
  });
  return started.headers;
}
