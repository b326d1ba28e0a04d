import { verifyAuthenticationResponse } from "@simplewebauthn/server";
import { and, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { describeError } from "#app/platform/describe-error.ts";
import { passkeys } from "#db/schema/credentials.ts";
import { type Decision, refuse } from "../decision.ts";
import { takeChallenge } from "./passkey-challenge.server.ts";
import type { Assertion, PasskeyPlace } from "./passkey-shapes.ts";

type Answered = {
  assertion: Assertion;
  place: PasskeyPlace;
  browserKey: string;
  /** Whose it must be; when signing in nobody's in particular. */
  personId?: string;
};
export type PasskeyRefusal = "passkey-not-taken";

/**
 * Takes what a device signed: the challenge that this browser was given, once, for this portal, by a passkey that is known
 * and whose count has grown. Two at once with the same count: one is taken.
 */
export async function checkPasskey(
  deps: Deps,
  { assertion, place, browserKey, personId }: Answered,
): Promise<Decision<{ personId: string }, PasskeyRefusal>> {
  const purpose = personId ? "confirm" : "sign-in";
  const challenge = await takeChallenge(deps, { browserKey, purpose, ...(personId && { personId }) });
  const [key] = await deps.db.read.select().from(passkeys).where(eq(passkeys.credentialId, assertion.id));
  if (!challenge || !key || (personId && key.personId !== personId)) return refuse("passkey-not-taken");
  const counter = await countOf(deps, { assertion, place, challenge }, key);
  if (counter === undefined) return refuse("passkey-not-taken");
  const taken = await deps.db.write((tx) =>
    tx
      .update(passkeys)
      .set({ counter, usedAt: deps.clock.now() })
      .where(and(eq(passkeys.id, key.id), eq(passkeys.counter, key.counter)))
      .returning({ id: passkeys.id }),
  );
  return taken.length > 0 ? { ok: true, personId: key.personId } : refuse("passkey-not-taken");
}

type Signed = { assertion: Assertion; place: PasskeyPlace; challenge: string };
type Key = Pick<typeof passkeys.$inferSelect, "credentialId" | "publicKey" | "counter">;

/** The new count of a passkey whose signature is good; undefined for any other. */
async function countOf({ log }: Pick<Deps, "log">, { assertion, place, challenge }: Signed, key: Key) {
  try {
    const { response, ...credential } = assertion;
    const { userHandle, ...signed } = response;
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...credential, response: { ...signed, ...(userHandle && { userHandle }) } },
      expectedChallenge: challenge,
      expectedOrigin: place.origin,
      expectedRPID: place.rpId,
      requireUserVerification: true,
      credential: {
        id: key.credentialId,
        publicKey: new Uint8Array(Buffer.from(key.publicKey, "base64url")),
        counter: key.counter,
      },
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch (error) {
    log.warn({ error: describeError(error) }, "a passkey was not taken");
    return undefined;
  }
}
