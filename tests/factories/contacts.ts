import { eq } from "drizzle-orm";
import type { Person } from "#app/domain/people/actor.ts";
import { keepContact } from "#app/domain/people/person-contacts.server.ts";
import { standInFor } from "#app/domain/people/user-of-contact.server.ts";
import { user } from "#db/schema/identity.ts";
import { people } from "#db/schema/people.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";

/** Gives a person proved contacts, and says by which of them they want to be told. */
export async function withContacts(
  portal: TestPortal,
  person: Person,
  contacts: { email?: string; mobile?: string; tellByEmail?: boolean; tellBySms?: boolean },
) {
  const at = new Date(portal.clock.now());
  await portal.db.write(async (tx) => {
    await tx.insert(user).values({
      id: person.id,
      name: person.name,
      email: standInFor(person.id),
      emailVerified: contacts.email !== undefined,
      phoneNumberVerified: contacts.mobile !== undefined,
      createdAt: at,
      updatedAt: at,
    });
    const { email, mobile } = contacts;
    if (email) await keepContact(portal, tx, person.id, { kind: "email", address: email });
    if (mobile) await keepContact(portal, tx, person.id, { kind: "mobile", address: mobile });
    await tx
      .update(people)
      .set({ tellByEmail: contacts.tellByEmail ?? true, tellBySms: contacts.tellBySms ?? true })
      .where(eq(people.id, person.id));
  });
}
