import { type Decision, refuse } from "../decision.ts";
import type { Contact } from "./contact.ts";
import { contactDigest } from "./contact-digest.server.ts";
import { type Entered, enterPortal } from "./enter-portal.server.ts";
import type { IdentityDeps } from "./identity.server.ts";
import { passwordFits, passwordHashOf } from "./kept-password.server.ts";
import { personOfContact } from "./person-contacts.server.ts";
import { hearTry } from "./wrong-tries.server.ts";

type Typed = {
  contact: Contact;
  password: string;
  callerDigest: string;
  headers: Headers;
  network?: string | undefined;
};
export type PasswordRefusal = "password-wrong" | "too-many-tries";

/**
 * Signs in by contact and password. The same answer after the same work for a wrong password, for whoever has none, and for
 * a contact that nobody has; wrong tries are counted at the contact and at the caller.
 */
export async function signInByPassword(
  deps: IdentityDeps,
  { contact, password, callerDigest, headers, network }: Typed,
): Promise<Decision<Entered & { personId: string }, PasswordRefusal>> {
  const personId = await personOfContact(deps, deps.db.read, contact);
  const hash = await passwordHashOf(deps.db.read, personId ?? "nobody");
  const fits = await passwordFits(hash, password);
  const tried = { purpose: "password", subjectDigest: contactDigest(deps, contact), callerDigest };
  const heard = await deps.db.write((tx) => hearTry(tx, deps, tried, async () => fits));
  if (heard === "too-many") return refuse("too-many-tries");
  if (heard === "wrong" || !personId) return refuse("password-wrong");
  const proofs = [{ method: "password", at: deps.clock.now() } as const];
  return { ok: true, personId, ...(await enterPortal(deps, { personId, proofs, headers, network })) };
}
