import type { Decision } from "../decision.ts";
import { checkPasskey, type PasskeyRefusal } from "./check-passkey.server.ts";
import { type Entered, enterPortal } from "./enter-portal.server.ts";
import type { IdentityDeps } from "./identity.server.ts";
import type { Assertion, PasskeyPlace } from "./passkey-shapes.ts";

type Answered = {
  assertion: Assertion;
  place: PasskeyPlace;
  browserKey: string;
  headers: Headers;
  network?: string | undefined;
};

/** Signs in whose passkey it is, without a name: device and owner at once are both factors. */
export async function signInByPasskey(
  deps: IdentityDeps,
  { headers, network, ...answered }: Answered,
): Promise<Decision<Entered & { personId: string }, PasskeyRefusal>> {
  const checked = await checkPasskey(deps, answered);
  if (!checked.ok) return checked;
  const { personId } = checked;
  const proofs = [{ method: "passkey", at: deps.clock.now() } as const];
  return { ok: true, personId, ...(await enterPortal(deps, { personId, proofs, headers, network })) };
}
