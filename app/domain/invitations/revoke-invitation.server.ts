import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { staffInvitations } from "#db/schema/invitations.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Actor } from "../people/actor.ts";
import { mayAdminister } from "../people/administering.ts";
import { invitationState, mayStep } from "./invitation-states.ts";

/** Takes an invitation back before it was answered; its link ends at once. */
export async function revokeInvitation(
  { db, clock }: Pick<Deps, "db" | "clock">,
  by: Actor,
  id: string,
): Promise<Decision<object, "not-allowed" | "not-found" | "already-done">> {
  if (by.kind !== "person" || !mayAdminister(by)) return refuse("not-allowed");
  return db.write(async (tx) => {
    const at = clock.now();
    const [row] = await tx.select().from(staffInvitations).where(eq(staffInvitations.id, id));
    if (!row) return refuse("not-found");
    if (!mayStep("revoke", invitationState(row, at))) return refuse("already-done");
    await tx
      .update(staffInvitations)
      .set({ outcome: "revoked", settledBy: by.id, settledAt: at })
      .where(eq(staffInvitations.id, id));
    await appendEvent(
      tx,
      { actor: by, role: "administrator", at },
      { type: "InvitationRevoked", subject: about("invitation", id), particulars: {} },
    );
    return { ok: true };
  });
}
