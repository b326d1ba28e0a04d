import type { Decision } from "../decision.ts";
import type { Person } from "./actor.ts";
import type { Contact } from "./contact.ts";
import type { IdentityDeps } from "./identity.server.ts";
import type { CodeRefusal } from "./one-time-code.ts";
import { contactsOf } from "./own-contacts-queries.server.ts";
import { raiseProof } from "./raise-proof.server.ts";
import { spendCode } from "./spend-code.server.ts";

type Typed = { codeId: string; contact: Contact; code: string; headers: Headers };

/** A fresh proof by a code to a contact that is the person's own. Gives back the cookies of the renewed session. */
export async function confirmByCode(
  deps: IdentityDeps,
  person: Person,
  { codeId, contact, code, headers }: Typed,
): Promise<Decision<{ headers: Headers }, CodeRefusal>> {
  const own = await contactsOf(deps, person.id);
  const isOwn = own.some(({ kind, address }) => kind === contact.kind && address === contact.address);
  if (!isOwn) return { ok: false, reason: "code-expired" };
  const spent = await spendCode(deps, { codeId, purpose: "confirm", contact, code });
  if (!spent.ok) return spent;
  const raised = await raiseProof(deps, headers, `${contact.kind}-code`);
  return raised ? { ok: true, headers: raised } : { ok: false, reason: "code-expired" };
}
