import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { people } from "#db/schema/people.ts";
import type { Person } from "./actor.ts";
import type { Contact } from "./contact.ts";
import { grantsOf } from "./grants-queries.server.ts";
import { personOfContact } from "./person-contacts.server.ts";

/** Whoever holds this contact, with what they may do, for whom an operator works on the command line. */
export async function staffOfContact(
  deps: Pick<Deps, "db" | "clock" | "zone" | "secrets">,
  contact: Contact,
): Promise<Person | undefined> {
  const id = await personOfContact(deps, deps.db.read, contact);
  if (!id) return undefined;
  const [person] = await deps.db.read
    .select({ name: people.displayName })
    .from(people)
    .where(eq(people.id, id));
  if (!person) return undefined;
  const grants = await grantsOf(deps, id);
  return { kind: "person", id, name: person.name, emailProved: true, mobileProved: false, grants };
}
