import type { Deps } from "#app/platform/deps.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "./actor.ts";
import type { Contact } from "./contact.ts";
import type { CodeRefusal } from "./one-time-code.ts";
import { contactBeside, opensAnotherWay } from "./own-contacts-queries.server.ts";
import { keepContact, personOfContact } from "./person-contacts.server.ts";
import { isFreshlyProved, type ProofTooOld } from "./proof-rules.ts";
import { keepReplaced } from "./replaced-contact.server.ts";
import { spendCodeIn } from "./spend-code.server.ts";
import { markProved } from "./user-of-contact.server.ts";

type Proof = { codeId: string; contact: Contact; code: string };

/**
 * Adds a contact that its owner has just proved, or puts it in the place of the one before. Refuses one that belongs
 * to another account; who hears so has proved that it is theirs. One beside or in the place of another needs a fresh proof.
 * The one that was replaced is kept for a letter, so that nobody loses an account without hearing of it.
 */
export async function addContact(
  deps: Deps,
  person: Person,
  { codeId, contact, code }: Proof,
): Promise<Decision<object, CodeRefusal | ProofTooOld | "contact-belongs-to-another">> {
  const beside = await contactBeside(deps, person.id, contact);
  if (opensAnotherWay(beside) && !isFreshlyProved("change-contact", person, deps.clock.now()))
    return refuse("fresh-proof-needed");
  const typed = { codeId, purpose: "add-contact", contact, code } as const;
  return deps.db.write(async (tx) => {
    const spent = await spendCodeIn(tx, deps, typed);
    if (!spent.ok) return spent;
    const owner = await personOfContact(deps, tx, contact);
    if (owner && owner !== person.id) return refuse("contact-belongs-to-another");
    const at = deps.clock.now();
    const replacedId = await keepReplaced(deps, tx, person.id, contact);
    await keepContact(deps, tx, person.id, contact);
    await markProved(deps, tx, person.id, contact.kind);
    await appendEvent(
      tx,
      { actor: person, role: "resident", at },
      {
        type: "ContactProved",
        subject: about("person", person.id),
        particulars: {
          ...{ kind: contact.kind, replaced: replacedId !== undefined },
          ...(replacedId ? { replacedId } : {}),
        },
      },
    );
    return { ok: true };
  });
}
