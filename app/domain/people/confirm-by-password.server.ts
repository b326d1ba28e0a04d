import { type Decision, refuse } from "../decision.ts";
import type { Person } from "./actor.ts";
import type { IdentityDeps } from "./identity.server.ts";
import { passwordFits, passwordHashOf } from "./kept-password.server.ts";
import { raiseProof } from "./raise-proof.server.ts";
import type { PasswordRefusal } from "./sign-in-by-password.server.ts";
import { hearTry } from "./wrong-tries.server.ts";

type Typed = { password: string; callerDigest: string; headers: Headers };

/** A fresh proof by password. Gives back the cookies of the renewed session. */
export async function confirmByPassword(
  deps: IdentityDeps,
  person: Person,
  { password, callerDigest, headers }: Typed,
): Promise<Decision<{ headers: Headers }, PasswordRefusal>> {
  const fits = await passwordFits(await passwordHashOf(deps.db.read, person.id), password);
  const tried = {
    purpose: "password",
    subjectDigest: deps.secrets.digest("person", person.id),
    callerDigest,
  };
  const heard = await deps.db.write((tx) => hearTry(tx, deps, tried, async () => fits));
  if (heard === "too-many") return refuse("too-many-tries");
  const raised = heard === "right" ? await raiseProof(deps, headers, "password") : undefined;
  return raised ? { ok: true, headers: raised } : refuse("password-wrong");
}
