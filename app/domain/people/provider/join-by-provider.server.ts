import type { Deps } from "#app/platform/deps.ts";
import { user } from "#db/schema/identity.ts";
import { type Decision, refuse } from "../../decision.ts";
import type { Lang } from "../../text/language.ts";
import { addPerson } from "../join-person.server.ts";
import { keepContact } from "../person-contacts.server.ts";
import { markProved, standInFor } from "../user-of-contact.server.ts";
import { keepIdentity, ownerOfContacts, personOfIdentity } from "./known-identity.server.ts";
import type { ProviderIdentity } from "./provider-identity.ts";

/**
 * Makes an account for somebody who comes from the provider for the first time, with the contacts that it vouches for.
 * Refused when one of them belongs to an account already: its owner signs in there and links. Twice at once makes one.
 */
export function joinByProvider(
  deps: Deps,
  identity: ProviderIdentity,
  lang: Lang,
): Promise<Decision<{ personId: string }, "provider-contact-known">> {
  return deps.db.write(async (tx) => {
    const known = await personOfIdentity(tx, identity);
    if (known) return { ok: true, personId: known };
    if (await ownerOfContacts(deps, tx, identity)) return refuse("provider-contact-known");
    const id = deps.ids.next();
    const at = new Date(deps.clock.now());
    await tx.insert(user).values({ id, name: "", email: standInFor(id), createdAt: at, updatedAt: at });
    for (const contact of identity.contacts) {
      await keepContact(deps, tx, id, contact);
      await markProved(deps, tx, id, contact.kind);
    }
    await keepIdentity(deps, tx, id, identity);
    await addPerson(deps, tx, { id, by: "provider", lang });
    return { ok: true, personId: id };
  });
}
