import { randomUUID } from "node:crypto";
import type { AuthContext, User } from "better-auth";
import type { Contact } from "./contact.ts";

/** better-auth wants an address for everybody; who has only a mobile number gets one that can't exist (RFC 2606). */
const standInDomain = "@mobile.invalid";

export const isStandIn = (email: string) => email.endsWith(standInDomain);

type Users = Pick<AuthContext, "internalAdapter" | "adapter">;

/** The user who proved this contact, made when there is none; two at once get the same one. */
export async function userOfContact(users: Users, contact: Contact): Promise<User> {
  const found = await findUser(users, contact);
  if (!found) return await createUser(users, contact);
  if (contact.kind === "mobile" || found.emailVerified) return found;
  return await users.internalAdapter.updateUser(found.id, { emailVerified: true });
}

async function findUser({ adapter }: Users, { kind, address }: Contact): Promise<User | null> {
  const field = kind === "email" ? "email" : "phoneNumber";
  return await adapter.findOne<User>({ model: "user", where: [{ field, value: address }] });
}

async function createUser(users: Users, contact: Contact): Promise<User> {
  const fields =
    contact.kind === "email"
      ? { email: contact.address, emailVerified: true }
      : {
          // Not made of the number: that may one day be another person's.
          email: randomUUID() + standInDomain,
          phoneNumber: contact.address,
          phoneNumberVerified: true,
        };
  try {
    return await users.internalAdapter.createUser({ name: "", ...fields }, { method: "one-time-code" });
  } catch (error) {
    const madeMeanwhile = await findUser(users, contact);
    if (madeMeanwhile) return madeMeanwhile;
    throw error;
  }
}
