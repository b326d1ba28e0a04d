import { type Entered, enterPortal } from "../enter-portal.server.ts";
import type { IdentityDeps } from "../identity.server.ts";

type Entering = { personId: string; headers: Headers; network?: string | undefined };

/** In on the provider's word; who has set up a second factor here gives it first. */
export async function enterByProvider(
  deps: IdentityDeps,
  { personId, headers, network }: Entering,
): Promise<Entered & { personId: string }> {
  const proofs = [{ method: "provider", at: deps.clock.now() } as const];
  return { personId, ...(await enterPortal(deps, { personId, proofs, headers, network })) };
}
