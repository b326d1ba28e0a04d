import { eq, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { staffInvitations } from "#db/schema/invitations.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Actor } from "../people/actor.ts";
import { mayAdminister } from "../people/administering.ts";
import type { Contact } from "../people/contact.ts";
import type { Lang } from "../text/language.ts";
import { invitedContact } from "./invitation-contact.server.ts";
import { invitationState, mayStep } from "./invitation-states.ts";
import { newToken } from "./invitation-token.server.ts";
import { sendInvitation } from "./send-invitation.server.ts";

type Refusal = "not-allowed" | "not-found" | "already-done";

/** Another letter with another link; the one before ends. Whoever sends it stands for the invitation from now on. */
export async function resendInvitation(
  deps: Deps,
  by: Actor,
  { id, lang }: { id: string; lang: Lang },
): Promise<Decision<{ sent: boolean }, Refusal>> {
  if (by.kind !== "person" || !mayAdminister(by)) return refuse("not-allowed");
  const at = deps.clock.now();
  const { token, kept } = newToken(deps, at);
  const made = await deps.db.write(async (tx): Promise<Decision<{ contact: Contact }, Refusal>> => {
    const [row] = await tx.select().from(staffInvitations).where(eq(staffInvitations.id, id));
    if (!row) return refuse("not-found");
    const contact = await invitedContact(deps, tx, id);
    if (!contact || !mayStep("resend", invitationState(row, at))) return refuse("already-done");
    await tx
      .update(staffInvitations)
      .set({ ...kept, invitedBy: by.id, sentAt: null, letters: sql`${staffInvitations.letters} + 1` })
      .where(eq(staffInvitations.id, id));
    await appendEvent(
      tx,
      { actor: by, role: "administrator", at },
      { type: "InvitationSentAgain", subject: about("invitation", id), particulars: {} },
    );
    return { ok: true, contact };
  });
  if (!made.ok) return made;
  return { ok: true, sent: await sendInvitation(deps, { id, contact: made.contact, token, lang }) };
}
