import type { Deps } from "#app/platform/deps.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Actor } from "./actor.ts";
import { mayAdminister } from "./administering.ts";
import type { Contact } from "./contact.ts";
import type { LookupPurpose } from "./lookup-form.ts";
import { personOfContact } from "./person-contacts.server.ts";

/**
 * Whose contact this is, by its digest: nobody's contact is read. That somebody asked, and what for, is an event; a contact
 * that nobody has leaves none, for there is nobody to tell of it.
 */
export async function lookUpContact(
  deps: Pick<Deps, "db" | "clock" | "secrets">,
  by: Actor,
  { contact, purpose }: { contact: Contact; purpose: LookupPurpose },
): Promise<Decision<{ personId: string }, "not-allowed" | "contact-nobodys">> {
  if (!mayAdminister(by)) return refuse("not-allowed");
  return deps.db.write(async (tx) => {
    const personId = await personOfContact(deps, tx, contact);
    if (!personId) return refuse("contact-nobodys");
    await appendEvent(
      tx,
      { actor: by, role: "administrator", at: deps.clock.now() },
      { type: "ContactLookedUp", subject: about("person", personId), particulars: { purpose } },
    );
    return { ok: true, personId };
  });
}
