import type { Deps } from "#app/platform/deps.ts";
import type { Contact } from "./contact.ts";
import { contactsOf as keptContacts } from "./person-contacts.server.ts";

/** The contacts that a person has proved, to send them something that is for them alone. */
export const contactsOf = (deps: Pick<Deps, "db" | "secrets">, personId: string): Promise<Contact[]> =>
  keptContacts(deps, deps.db.read, personId);

/** What a contact would be beside those that a person has. */
export async function contactBeside(
  deps: Pick<Deps, "db" | "secrets">,
  personId: string,
  { kind, address }: Contact,
): Promise<"first" | "known" | "added" | "replacing"> {
  const own = await contactsOf(deps, personId);
  const same = own.find((one) => one.kind === kind);
  if (same) return same.address === address ? "known" : "replacing";
  return own.length > 0 ? "added" : "first";
}

/** Whoever has another contact proves themselves anew first: a session that was left open must not become a way in for good. */
export const opensAnotherWay = (beside: Awaited<ReturnType<typeof contactBeside>>) =>
  beside === "added" || beside === "replacing";
