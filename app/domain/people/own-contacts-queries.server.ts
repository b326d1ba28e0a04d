import type { Deps } from "#app/platform/deps.ts";
import type { Contact } from "./contact.ts";
import { contactsOf as keptContacts } from "./person-contacts.server.ts";

/** The contacts that a person has proved, to send them something that is for them alone. */
export const contactsOf = (deps: Pick<Deps, "db" | "secrets">, personId: string): Promise<Contact[]> =>
  keptContacts(deps, deps.db.read, personId);

/** Whether this contact would take the place of another one: a way into the account that somebody could lose. */
export async function replacesOwn(
  deps: Pick<Deps, "db" | "secrets">,
  personId: string,
  contact: Contact,
): Promise<boolean> {
  const own = await contactsOf(deps, personId);
  return own.some(({ kind, address }) => kind === contact.kind && address !== contact.address);
}
