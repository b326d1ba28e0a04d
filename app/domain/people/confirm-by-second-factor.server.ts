import { type Decision, refuse } from "../decision.ts";
import type { Person } from "./actor.ts";
import type { IdentityDeps } from "./identity.server.ts";
import { raiseProof } from "./raise-proof.server.ts";
import { type SecondFactorRefusal, spendSecondFactor } from "./spend-second-factor.server.ts";

type Typed = { code: string; callerDigest: string; headers: Headers };

/** A fresh proof by an authenticator app. A recovery code ends this session too: it is for signing in. */
export async function confirmBySecondFactor(
  deps: IdentityDeps,
  person: Person,
  { code, callerDigest, headers }: Typed,
): Promise<Decision<{ headers: Headers }, SecondFactorRefusal>> {
  if (!/^[\d\s-]+$/.test(code.normalize("NFKC"))) return refuse("second-factor-wrong");
  const spent = await spendSecondFactor(deps, { personId: person.id, code, callerDigest });
  if (!spent.ok) return spent;
  const raised = await raiseProof(deps, headers, spent.method);
  return raised ? { ok: true, headers: raised } : refuse("second-factor-wrong");
}
