import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads, Tx } from "#db/client.ts";
import { staffInvitationContacts } from "#db/schema/invitations.ts";
import type { Contact } from "../people/contact.ts";
import { sealedPlace } from "../people/sealed-place.ts";

type Sealing = Pick<Deps, "secrets">;
type Kept = typeof staffInvitationContacts.$inferSelect;

export const keepInvited = ({ secrets }: Sealing, tx: Tx, invitationId: string, contact: Contact) =>
  tx.insert(staffInvitationContacts).values({
    invitationId,
    kind: contact.kind,
    ...secrets.seal(sealedPlace("staff_invitation_contacts", invitationId), contact.address),
  });

/** Once it was answered, the person stands in the invitation; where the letter went is nobody's business any more. */
export const forgetInvited = (tx: Tx, invitationId: string) =>
  tx.delete(staffInvitationContacts).where(eq(staffInvitationContacts.invitationId, invitationId));

export const openInvited = ({ secrets }: Sealing, { invitationId, kind, sealed }: Kept): Contact => ({
  kind,
  address: secrets.open(sealedPlace("staff_invitation_contacts", invitationId), sealed),
});

/** Where the letter went, for another letter or to compare; pages show it masked. */
export async function invitedContact(
  deps: Sealing,
  reads: Reads,
  invitationId: string,
): Promise<Contact | undefined> {
  const [row] = await reads
    .select()
    .from(staffInvitationContacts)
    .where(eq(staffInvitationContacts.invitationId, invitationId));
  return row && openInvited(deps, row);
}
