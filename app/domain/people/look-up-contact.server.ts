import type { Deps } from "#app/platform/deps.ts";
import { personalDataReads } from "#db/schema/privacy.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Actor } from "./actor.ts";
import { mayAdminister } from "./administering.ts";
import type { Contact } from "./contact.ts";
import type { LookupPurpose } from "./lookup-form.ts";
import { personOfContact } from "./person-contacts.server.ts";
import { personOfReplaced } from "./replaced-contact.server.ts";

/**
 * Whose contact this is, or was before another took its place, by its digest: nobody's contact is read. That somebody
 * asked, and what for, is an event and stands among what the person is shown; a contact that nobody has leaves none, for
 * there is nobody to tell of it.
 */
export async function lookUpContact(
  deps: Pick<Deps, "db" | "clock" | "secrets" | "ids">,
  by: Actor,
  { contact, purpose }: { contact: Contact; purpose: LookupPurpose },
): Promise<Decision<{ personId: string; wasReplaced: boolean }, "not-allowed" | "contact-nobodys">> {
  if (by.kind !== "person" || !mayAdminister(by)) return refuse("not-allowed");
  return deps.db.write(async (tx) => {
    const owner = await personOfContact(deps, tx, contact);
    const personId = owner ?? (await personOfReplaced(deps, tx, contact));
    if (!personId) return refuse("contact-nobodys");
    const at = deps.clock.now();
    await tx.insert(personalDataReads).values({
      ...{ id: deps.ids.next(), at, readerId: by.id, readerRole: "administrator" },
      ...{ personId, purpose, words: "" },
    });
    await appendEvent(
      tx,
      { actor: by, role: "administrator", at },
      { type: "ContactLookedUp", subject: about("person", personId), particulars: { purpose } },
    );
    return { ok: true, personId, wasReplaced: owner === undefined };
  });
}
