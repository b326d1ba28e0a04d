import type { Deps } from "#app/platform/deps.ts";
import type { Contact } from "./contact.ts";
import { contactsOf as keptContacts } from "./person-contacts.server.ts";

/** The contacts that a person has proved, to send them something that is for them alone. */
export const contactsOf = (deps: Pick<Deps, "db" | "secrets">, personId: string): Promise<Contact[]> =>
  keptContacts(deps, deps.db.read, personId);
