import { eq } from "drizzle-orm";
import type { Person } from "#app/domain/people/actor.ts";
import { user } from "#db/schema/identity.ts";
import { people } from "#db/schema/people.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";

/** Gives a person proved contacts, and says by which of them they want to be told. */
export async function withContacts(
  { db, clock }: TestPortal,
  person: Person,
  contacts: { email?: string; mobile?: string; tellByEmail?: boolean; tellBySms?: boolean },
) {
  const at = new Date(clock.now());
  await db.write(async (tx) => {
    await tx.insert(user).values({
      id: person.id,
      name: person.name,
      email: contacts.email ?? `${person.id}@mobile.invalid`,
      emailVerified: contacts.email !== undefined,
      phoneNumber: contacts.mobile ?? null,
      phoneNumberVerified: contacts.mobile !== undefined,
      createdAt: at,
      updatedAt: at,
    });
    await tx
      .update(people)
      .set({ tellByEmail: contacts.tellByEmail ?? true, tellBySms: contacts.tellBySms ?? true })
      .where(eq(people.id, person.id));
  });
}
