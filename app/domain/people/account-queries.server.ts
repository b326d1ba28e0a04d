import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { user } from "#db/schema/identity.ts";
import { people } from "#db/schema/people.ts";
import type { Person } from "./actor.ts";
import { type Contact, maskedContact } from "./contact.ts";
import { isStandIn } from "./user-of-contact.server.ts";

/** What a person sees of their own account. Contacts are masked: a borrowed screen should not tell them. */
export async function accountOf({ db }: Pick<Deps, "db">, person: Person) {
  const [row] = await db.read
    .select({
      displayName: people.displayName,
      locale: people.locale,
      joinedAt: people.joinedAt,
      email: user.email,
      mobile: user.phoneNumber,
      tellByEmail: people.tellByEmail,
      tellBySms: people.tellBySms,
    })
    .from(people)
    .innerJoin(user, eq(user.id, people.id))
    .where(eq(people.id, person.id));
  if (!row) return undefined;
  const { email, mobile, ...rest } = row;
  return {
    ...rest,
    email: isStandIn(email) ? undefined : shown(person.emailProved, { kind: "email", address: email }),
    mobile: mobile ? shown(person.mobileProved, { kind: "mobile", address: mobile }) : undefined,
  };
}

const shown = (proved: boolean, contact: Contact) => (proved ? maskedContact(contact) : undefined);
