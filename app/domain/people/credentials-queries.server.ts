import type { Person } from "./actor.ts";
import { maskedContact } from "./contact.ts";
import type { IdentityDeps } from "./identity.server.ts";
import { contactsOf } from "./own-contacts-queries.server.ts";
import { sessionOf } from "./session-queries.server.ts";
import { type ConfirmWay, waysToConfirm } from "./ways-to-confirm.ts";

/** By which ways a person can prove anew who they are in this session; contacts are masked. */
export async function credentialsOf(
  deps: IdentityDeps,
  person: Person,
  headers: Headers,
): Promise<{ ways: ConfirmWay[]; masked: Partial<Record<ConfirmWay, string>> }> {
  const contacts = await contactsOf(deps, person.id);
  const session = await sessionOf(deps, headers);
  const hasContact = (wanted: "email" | "mobile") => contacts.some(({ kind }) => kind === wanted);
  const has = {
    ...{ passkeys: 0, totp: false, password: false },
    ...{ email: hasContact("email"), mobile: hasContact("mobile") },
  };
  return {
    ways: waysToConfirm(has, session?.proofs ?? []),
    masked: Object.fromEntries(contacts.map((contact) => [contact.kind, maskedContact(contact)])),
  };
}
