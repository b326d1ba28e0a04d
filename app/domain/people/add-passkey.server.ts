import { verifyRegistrationResponse } from "@simplewebauthn/server";
import type { Deps } from "#app/platform/deps.ts";
import { describeError } from "#app/platform/describe-error.ts";
import { passkeys } from "#db/schema/credentials.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Person } from "./actor.ts";
import type { PasskeyRefusal } from "./check-passkey.server.ts";
import { factorSet } from "./factor-set.server.ts";
import type { IdentityDeps } from "./identity.server.ts";
import { takeChallenge } from "./passkey-challenge.server.ts";
import type { Attestation, PasskeyPlace } from "./passkey-shapes.ts";
import { isFreshlyProved, type ProofTooOld } from "./proof-rules.ts";
import { raiseProof } from "./raise-proof.server.ts";
import { sessionOf } from "./session-queries.server.ts";

type Answered = {
  attestation: Attestation;
  name: string;
  place: PasskeyPlace;
  browserKey: string;
  headers: Headers;
};

/**
 * Keeps a passkey that a device has just made. Gives back the cookies of the renewed session, and recovery codes when there
 * were none.
 */
export async function addPasskey(
  deps: IdentityDeps,
  person: Person,
  { attestation, name, place, browserKey, headers }: Answered,
): Promise<Decision<{ headers: Headers; codes?: string[] }, PasskeyRefusal | ProofTooOld>> {
  const now = deps.clock.now();
  if (!isFreshlyProved("change-passkeys", person, now)) return refuse("fresh-proof-needed");
  const challenge = await takeChallenge(deps, { browserKey, purpose: "add", personId: person.id });
  const made = challenge && (await madeBy(deps, attestation, place, challenge));
  if (!made) return refuse("passkey-not-taken");
  const session = await sessionOf(deps, headers);
  const codes = await deps.db.write(async (tx) => {
    await tx.insert(passkeys).values({
      ...{ id: deps.ids.next(), personId: person.id, credentialId: made.id, name, addedAt: now },
      publicKey: Buffer.from(made.publicKey).toString("base64url"),
      counter: made.counter,
      transports: attestation.response.transports ?? [],
    });
    return await factorSet(tx, deps, person, { kind: "passkey", sessionId: session?.id ?? "" });
  });
  const raised = await raiseProof(deps, headers, "passkey");
  return { ok: true, headers: raised ?? new Headers(), ...(codes && { codes }) };
}

async function madeBy(deps: Deps, attestation: Attestation, place: PasskeyPlace, challenge: string) {
  try {
    const { response, ...credential } = attestation;
    const { clientDataJSON, attestationObject } = response;
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { ...credential, response: { clientDataJSON, attestationObject } },
      expectedChallenge: challenge,
      expectedOrigin: place.origin,
      expectedRPID: place.rpId,
      requireUserVerification: true,
    });
    return verified ? registrationInfo.credential : undefined;
  } catch (error) {
    deps.log.warn({ error: describeError(error) }, "a new passkey was not taken");
    return undefined;
  }
}
