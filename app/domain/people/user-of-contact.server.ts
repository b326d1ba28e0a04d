import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { user } from "#db/schema/identity.ts";
import type { Contact } from "./contact.ts";
import { keepContact, personOfContact } from "./person-contacts.server.ts";

/** better-auth wants an address for everybody; nobody's can exist (RFC 2606), and none is made of a contact. */
export const standInFor = (userId: string) => `${userId}@person.invalid`;

type Joining = Pick<Deps, "secrets" | "ids" | "clock">;

/** The user who proved this contact, made when there is none, in one transaction: two at once get the same one. */
export async function userOfContact(deps: Joining, tx: Tx, contact: Contact): Promise<string> {
  const known = await personOfContact(deps, tx, contact);
  const id = known ?? deps.ids.next();
  const at = new Date(deps.clock.now());
  if (!known) {
    const made = { email: standInFor(id), createdAt: at, updatedAt: at };
    await tx.insert(user).values({ id, name: "", ...made });
    await keepContact(deps, tx, id, contact);
  }
  await markProved(deps, tx, id, contact.kind);
  return id;
}

/** Notes on better-auth's row which kind of contact its user has proved. */
export async function markProved({ clock }: Pick<Deps, "clock">, tx: Tx, id: string, kind: Contact["kind"]) {
  const proved = kind === "email" ? { emailVerified: true } : { phoneNumberVerified: true };
  await tx
    .update(user)
    .set({ ...proved, updatedAt: new Date(clock.now()) })
    .where(eq(user.id, id));
}
