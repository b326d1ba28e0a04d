import { and, eq, ne } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { user } from "#db/schema/identity.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "./actor.ts";
import type { Contact } from "./contact.ts";
import type { CodeRefusal } from "./one-time-code.ts";
import { spendCode } from "./spend-code.server.ts";

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
    if (await belongsToAnother(tx, person, contact)) return refuse("contact-belongs-to-another");
    const proved =
      contact.kind === "email"
        ? { email: contact.address, emailVerified: true }
        : { phoneNumber: contact.address, phoneNumberVerified: true };
    const at = deps.clock.now();
    await tx
      .update(user)
      .set({ ...proved, updatedAt: new Date(at) })
      .where(eq(user.id, person.id));
    await appendEvent(
      tx,
      { actor: person, role: "resident", at },
      { type: "ContactProved", subject: about("person", person.id), particulars: { kind: contact.kind } },
    );
    return { ok: true };
  });
}

async function belongsToAnother(tx: Tx, person: Person, { kind, address }: Contact): Promise<boolean> {
  const column = kind === "email" ? user.email : user.phoneNumber;
  const found = await tx
    .select({ id: user.id })
    .from(user)
    .where(and(eq(column, address), ne(user.id, person.id)));
  return found.length > 0;
}
