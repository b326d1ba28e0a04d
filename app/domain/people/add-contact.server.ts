import type { Deps } from "#app/platform/deps.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "./actor.ts";
import type { Contact } from "./contact.ts";
import type { CodeRefusal } from "./one-time-code.ts";
import { keepContact, personOfContact } from "./person-contacts.server.ts";
import { spendCode } from "./spend-code.server.ts";
import { markProved } from "./user-of-contact.server.ts";

type Proof = { codeId: string; contact: Contact; code: string };

/**
 * Adds a contact that its owner has just proved, or puts it in the place of the one before. Refuses one that belongs
 * to another account; who hears so has proved that it is theirs.
 */
export async function addContact(
  deps: Deps,
  person: Person,
  { codeId, contact, code }: Proof,
): Promise<Decision<object, CodeRefusal | "contact-belongs-to-another">> {
  const spent = await spendCode(deps, { codeId, purpose: "add-contact", contact, code });
  if (!spent.ok) return spent;
  return deps.db.write(async (tx) => {
    const owner = await personOfContact(deps, tx, contact);
    if (owner && owner !== person.id) return refuse("contact-belongs-to-another");
    const at = deps.clock.now();
    await keepContact(deps, tx, person.id, contact);
    await markProved(deps, tx, person.id, contact.kind);
    await appendEvent(
      tx,
      { actor: person, role: "resident", at },
      { type: "ContactProved", subject: about("person", person.id), particulars: { kind: contact.kind } },
    );
    return { ok: true };
  });
}
