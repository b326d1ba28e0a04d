import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { people } from "#db/schema/people.ts";
import type { Person } from "./actor.ts";
import { type Contact, maskedContact } from "./contact.ts";
import { contactsOf } from "./person-contacts.server.ts";

/** What a person sees of their own account. Contacts are masked: a borrowed screen should not tell them. */
export async function accountOf(deps: Pick<Deps, "db" | "secrets">, person: Person) {
  const [row] = await deps.db.read
    .select({
      displayName: people.displayName,
      locale: people.locale,
      joinedAt: people.joinedAt,
      tellByEmail: people.tellByEmail,
      tellBySms: people.tellBySms,
    })
    .from(people)
    .where(eq(people.id, person.id));
  if (!row) return undefined;
  const contacts = await contactsOf(deps, deps.db.read, person.id);
  const shown = (kind: Contact["kind"]) => contacts.filter((one) => one.kind === kind).map(maskedContact)[0];
  return {
    ...row,
    email: person.emailProved ? shown("email") : undefined,
    mobile: person.mobileProved ? shown("mobile") : undefined,
  };
}
