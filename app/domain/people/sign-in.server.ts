import type { Decision } from "../decision.ts";
import type { Lang } from "../text/language.ts";
import type { Contact } from "./contact.ts";
import { type Entered, enterPortal } from "./enter-portal.server.ts";
import type { IdentityDeps } from "./identity.server.ts";
import { joinPerson } from "./join-person.server.ts";
import type { CodeRefusal } from "./one-time-code.ts";
import { spendCode } from "./spend-code.server.ts";
import { userOfContact } from "./user-of-contact.server.ts";

type Proof = {
  codeId: string;
  contact: Contact;
  code: string;
  lang: Lang;
  headers: Headers;
  network?: string | undefined;
};

/**
 * Signs in by the code that was sent: a new session, whose cookies are in `headers`; one that the browser had before
 * ends. Who was never here before becomes a person of the portal.
 */
export async function signIn(
  deps: IdentityDeps,
  { codeId, contact, code, lang, headers, network }: Proof,
): Promise<Decision<Entered & { personId: string }, CodeRefusal>> {
  const spent = await spendCode(deps, { codeId, purpose: "sign-in", contact, code });
  if (!spent.ok) return spent;
  const userId = await deps.db.write((tx) => userOfContact(deps, tx, contact));
  await joinPerson(deps, { id: userId, by: contact.kind, lang });
  const proofs = [{ method: `${contact.kind}-code`, at: deps.clock.now() } as const];
  const entered = await enterPortal(deps, { personId: userId, proofs, headers, network });
  return { ok: true, personId: userId, ...entered };
}
