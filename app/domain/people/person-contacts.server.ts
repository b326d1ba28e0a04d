import { eq, inArray } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads, Tx } from "#db/client.ts";
import { personContacts } from "#db/schema/person-contacts.ts";
import type { Contact } from "./contact.ts";
import { contactLookups } from "./contact-digest.server.ts";
import { sealedPlace } from "./sealed-place.ts";

type Sealing = Pick<Deps, "secrets">;

/** Whose contact this is, by its digest. */
export async function personOfContact(
  deps: Sealing,
  reads: Reads,
  contact: Contact,
): Promise<string | undefined> {
  const [found] = await reads
    .select({ personId: personContacts.personId })
    .from(personContacts)
    .where(inArray(personContacts.digest, [...contactLookups(deps, contact)]));
  return found?.personId;
}

/** Keeps a person's contact, sealed, in the place of the one of its kind before. Throws when it is another's. */
export async function keepContact(deps: Sealing, tx: Tx, personId: string, contact: Contact) {
  const id = `${personId}:${contact.kind}`;
  const [digest] = contactLookups(deps, contact);
  const kept = { ...deps.secrets.seal(sealedPlace("person_contacts", id), contact.address), digest };
  await tx
    .insert(personContacts)
    .values({ id, personId, kind: contact.kind, ...kept })
    .onConflictDoUpdate({ target: personContacts.id, set: kept });
}

/** A person's contacts in plain: for a letter to them, or for themselves. Staff ask `readPersonalData`. */
export async function contactsOf(deps: Sealing, reads: Reads, personId: string): Promise<Contact[]> {
  const rows = await reads.select().from(personContacts).where(eq(personContacts.personId, personId));
  return rows.map(({ id, kind, sealed }) => ({
    kind,
    address: deps.secrets.open(sealedPlace("person_contacts", id), sealed),
  }));
}
