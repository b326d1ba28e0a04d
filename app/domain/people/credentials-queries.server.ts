import type { Person } from "./actor.ts";
import { maskedContact } from "./contact.ts";
import type { IdentityDeps } from "./identity.server.ts";
import { passwordHashOf } from "./kept-password.server.ts";
import { contactsOf } from "./own-contacts-queries.server.ts";
import { factorsOf } from "./second-factor-queries.server.ts";
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
    ...(await factorsOf(deps.db.read, person.id)),
    password: (await passwordHashOf(deps.db.read, person.id)) !== undefined,
    ...{ email: hasContact("email"), mobile: hasContact("mobile") },
  };
  return {
    ways: waysToConfirm(has, session?.proofs ?? []),
    masked: Object.fromEntries(contacts.map((contact) => [contact.kind, maskedContact(contact)])),
  };
}
