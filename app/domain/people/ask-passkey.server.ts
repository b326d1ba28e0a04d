import { generateAuthenticationOptions, generateRegistrationOptions } from "@simplewebauthn/server";
import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { passkeys } from "#db/schema/credentials.ts";
import type { Person } from "./actor.ts";
import { keepChallenge } from "./passkey-challenge.server.ts";
import type { PasskeyPlace } from "./passkey-shapes.ts";

type Asking = { place: PasskeyPlace; browserKey: string };

/** What a browser is told when somebody signs in: any passkey for this portal that the device holds. */
export async function askForSignIn(deps: Deps, { place, browserKey }: Asking) {
  const options = await generateAuthenticationOptions({ rpID: place.rpId, userVerification: "required" });
  await keepChallenge(deps, { browserKey, purpose: "sign-in" }, options.challenge);
  return options;
}

/** The same to prove anew who one is: one of the person's own. */
export async function askForProof(deps: Deps, person: Person, { place, browserKey }: Asking) {
  const own = await idsOf(deps, person.id);
  const options = await generateAuthenticationOptions({
    ...{ rpID: place.rpId, userVerification: "required", allowCredentials: own },
  });
  await keepChallenge(deps, { browserKey, purpose: "confirm", personId: person.id }, options.challenge);
  return options;
}

/** What a browser is told to make a new passkey: one that asks for its owner, and is found without a name. */
export async function askForNew(deps: Deps, person: Person, names: { portal: string }, asking: Asking) {
  const { place, browserKey } = asking;
  const options = await generateRegistrationOptions({
    ...{ rpName: names.portal, rpID: place.rpId, attestationType: "none" },
    ...{ userName: person.name, userDisplayName: person.name },
    userID: new TextEncoder().encode(person.id),
    excludeCredentials: await idsOf(deps, person.id),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  await keepChallenge(deps, { browserKey, purpose: "add", personId: person.id }, options.challenge);
  return options;
}

const idsOf = ({ db }: Pick<Deps, "db">, personId: string) =>
  db.read.select({ id: passkeys.credentialId }).from(passkeys).where(eq(passkeys.personId, personId));
