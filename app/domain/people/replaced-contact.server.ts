import { desc, eq, inArray } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads, Tx } from "#db/client.ts";
import { replacedContacts } from "#db/schema/person-contacts.ts";
import type { Contact } from "./contact.ts";
import { contactLookups } from "./contact-digest.server.ts";
import { contactsOf } from "./person-contacts.server.ts";
import { sealedPlace } from "./sealed-place.ts";

type Sealing = Pick<Deps, "secrets">;

/** Keeps, sealed, what another contact is about to take the place of, and gives its id; undefined when there is none. */
export async function keepReplaced(
  deps: Pick<Deps, "secrets" | "ids" | "clock">,
  tx: Tx,
  personId: string,
  { kind, address }: Contact,
): Promise<string | undefined> {
  const same = (await contactsOf(deps, tx, personId)).find((one) => one.kind === kind);
  if (!same || same.address === address) return undefined;
  const id = deps.ids.next();
  const [digest] = contactLookups(deps, same);
  const sealed = deps.secrets.seal(sealedPlace("replaced_contacts", id), same.address);
  await tx
    .insert(replacedContacts)
    .values({ id, personId, kind, ...sealed, digest, replacedAt: deps.clock.now() });
  return id;
}

/** Whose contact this was last, for whoever lost an account through its replacement. */
export async function personOfReplaced(deps: Sealing, reads: Reads, contact: Contact) {
  const [found] = await reads
    .select({ personId: replacedContacts.personId })
    .from(replacedContacts)
    .where(inArray(replacedContacts.digest, [...contactLookups(deps, contact)]))
    .orderBy(desc(replacedContacts.replacedAt))
    .limit(1);
  return found?.personId;
}

export type Replaced = { personId: string; was: string; now: Contact | undefined };

/** A replaced contact in plain, for the letter that goes there, and what stands in its place now. */
export async function replacedContact(
  deps: Sealing,
  reads: Reads,
  id: string,
): Promise<Replaced | undefined> {
  const [row] = await reads.select().from(replacedContacts).where(eq(replacedContacts.id, id));
  if (!row) return undefined;
  const { personId, kind, sealed } = row;
  const own = await contactsOf(deps, reads, personId);
  const was = deps.secrets.open(sealedPlace("replaced_contacts", id), sealed);
  return { personId, was, now: own.find((one) => one.kind === kind) };
}
