import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { user } from "#db/schema/identity.ts";
import type { Contact } from "./contact.ts";
import { isStandIn } from "./user-of-contact.server.ts";

/** The contacts that a person has proved, to send them something that is for them alone. */
export async function contactsOf({ db }: Pick<Deps, "db">, personId: string): Promise<Contact[]> {
  const [row] = await db.read.select().from(user).where(eq(user.id, personId));
  if (!row) return [];
  const { email, emailVerified, phoneNumber, phoneNumberVerified } = row;
  return [
    ...(emailVerified && !isStandIn(email) ? [{ kind: "email", address: email } as const] : []),
    ...(phoneNumberVerified && phoneNumber ? [{ kind: "mobile", address: phoneNumber } as const] : []),
  ];
}
