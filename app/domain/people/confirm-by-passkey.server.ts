import { type Decision, refuse } from "../decision.ts";
import type { Person } from "./actor.ts";
import { checkPasskey, type PasskeyRefusal } from "./check-passkey.server.ts";
import type { IdentityDeps } from "./identity.server.ts";
import type { Assertion, PasskeyPlace } from "./passkey-shapes.ts";
import { raiseProof } from "./raise-proof.server.ts";

type Answered = { assertion: Assertion; place: PasskeyPlace; browserKey: string; headers: Headers };

/** A fresh proof by one of the person's own passkeys. */
export async function confirmByPasskey(
  deps: IdentityDeps,
  person: Person,
  { headers, ...answered }: Answered,
): Promise<Decision<{ headers: Headers }, PasskeyRefusal>> {
  const checked = await checkPasskey(deps, { ...answered, personId: person.id });
  if (!checked.ok) return checked;
  const raised = await raiseProof(deps, headers, "passkey");
  return raised ? { ok: true, headers: raised } : refuse("passkey-not-taken");
}
