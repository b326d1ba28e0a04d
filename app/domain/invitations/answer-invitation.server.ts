import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads } from "#db/client.ts";
import { staffInvitations } from "#db/schema/invitations.ts";
import { people } from "#db/schema/people.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import { type GiveRefusal, giveRoleIn } from "../offices/give-role.server.ts";
import type { Person } from "../people/actor.ts";
import { mayAdminister } from "../people/administering.ts";
import { grantsOf } from "../people/grants-queries.server.ts";
import { personOfContact } from "../people/person-contacts.server.ts";
import { suspensionOf } from "../people/suspension-queries.server.ts";
import { forgetInvited, invitedContact } from "./invitation-contact.server.ts";
import type { InvitationAnswer } from "./invitation-form.ts";
import { invitationState, mayStep } from "./invitation-states.ts";
import { tokenDigest } from "./invitation-token.server.ts";

type AnswerRefusal = GiveRefusal | "invitation-over" | "invitation-of-another" | "inviter-gone" | "role-over";

/**
 * Whoever proved the contact that the letter went to says yes or no. Yes gives the role as its inviter would give it now: an
 * inviter who is no administrator any more gives nothing.
 */
export async function answerInvitation(
  deps: Deps,
  actor: Person,
  { token, answer }: { token: string; answer: InvitationAnswer },
): Promise<Decision<object, AnswerRefusal>> {
  return deps.db.write(async (tx) => {
    const at = deps.clock.now();
    const [row] = await tx
      .select()
      .from(staffInvitations)
      .where(eq(staffInvitations.tokenDigest, tokenDigest(deps, token)));
    if (!row) return refuse("not-found");
    if (!mayStep(answer, invitationState(row, at))) return refuse("invitation-over");
    const contact = await invitedContact(deps, tx, row.id);
    if (!contact || (await personOfContact(deps, tx, contact)) !== actor.id)
      return refuse("invitation-of-another");
    if (answer === "accept") {
      const inviter = await inviterAsActor(deps, tx, row.invitedBy);
      if (!inviter) return refuse("inviter-gone");
      const today = civilDateOf(at, deps.zone);
      if (row.endsOn && row.endsOn < today) return refuse("role-over");
      const startsOn = row.startsOn && row.startsOn > today ? row.startsOn : undefined;
      const { role, territoryId, unitId, endsOn } = row;
      const giving = { personId: actor.id, role, territoryId, unitId, startsOn, endsOn: endsOn ?? undefined };
      const given = await giveRoleIn(tx, deps, inviter, giving);
      if (!given.ok) return given;
    }
    const outcome = answer === "accept" ? ("accepted" as const) : ("declined" as const);
    await tx
      .update(staffInvitations)
      .set({ outcome, settledBy: actor.id, settledAt: at })
      .where(eq(staffInvitations.id, row.id));
    await forgetInvited(tx, row.id);
    await appendEvent(
      tx,
      { actor, role: "resident", at },
      {
        type: "InvitationAnswered",
        subject: about("invitation", row.id),
        particulars: { outcome, inviterId: row.invitedBy },
      },
    );
    return { ok: true };
  });
}

/** The inviter with what they may do now; nobody where they may invite no more. */
async function inviterAsActor(deps: Deps, reads: Reads, id: string): Promise<Person | undefined> {
  const [row] = await reads.select({ name: people.displayName }).from(people).where(eq(people.id, id));
  if (!row || (await suspensionOf(reads, id))) return undefined;
  const grants = await grantsOf(deps, id);
  const inviter: Person = {
    ...{ kind: "person", id, name: row.name, grants },
    ...{ emailProved: false, mobileProved: false },
  };
  return mayAdminister(inviter) ? inviter : undefined;
}
