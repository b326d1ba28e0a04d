import { and, eq, gt, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { staffInvitationContacts, staffInvitations } from "#db/schema/invitations.ts";
import { isOn } from "../administration/switch-register.server.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { RoleForm } from "../offices/role-form.ts";
import type { Actor } from "../people/actor.ts";
import { mayAdminister } from "../people/administering.ts";
import type { Contact } from "../people/contact.ts";
import { standsInOffice } from "../people/stands-in-office.server.ts";
import type { Lang } from "../text/language.ts";
import { keepInvited, openInvited } from "./invitation-contact.server.ts";
import { newToken } from "./invitation-token.server.ts";
import { sendInvitation } from "./send-invitation.server.ts";

type Inviting = Omit<RoleForm, "step"> & { contact: Contact };
type InviteRefusal =
  | "not-allowed"
  | "territory-unknown"
  | "unit-unknown"
  | "starts-in-the-past"
  | "ends-in-the-past"
  | "mobile-sign-in-off"
  | "already-invited";

/**
 * Asks somebody, by a letter to their contact, to take a role. Whether the contact has an account makes no difference and is
 * not looked at before they answer.
 */
export async function inviteStaff(
  deps: Deps,
  by: Actor,
  { contact, role, territoryId, unitId, startsOn, endsOn, lang }: Inviting & { lang: Lang },
): Promise<Decision<{ invitationId: string; sent: boolean }, InviteRefusal>> {
  if (by.kind !== "person" || !mayAdminister(by)) return refuse("not-allowed");
  const at = deps.clock.now();
  const { token, kept } = newToken(deps, at);
  const asked = { role, territoryId, unitId, startsOn: startsOn ?? null, endsOn: endsOn ?? null };
  const made = await deps.db.write(async (tx): Promise<Decision<{ id: string }, InviteRefusal>> => {
    const today = civilDateOf(at, deps.zone);
    if (contact.kind === "mobile" && !(await isOn(tx, "mobile-sign-in"))) return refuse("mobile-sign-in-off");
    if (territoryId && !(await standsInOffice(tx, "territory", territoryId)))
      return refuse("territory-unknown");
    if (unitId && !(await standsInOffice(tx, "unit", unitId))) return refuse("unit-unknown");
    if (startsOn && startsOn < today) return refuse("starts-in-the-past");
    if (endsOn && endsOn < today) return refuse("ends-in-the-past");
    if (await waitsAlready(deps, tx, contact, asked)) return refuse("already-invited");
    const id = deps.ids.next();
    const row = { id, ...asked, ...kept, invitedBy: by.id, invitedAt: at, letters: 1 };
    await tx.insert(staffInvitations).values(row);
    await keepInvited(deps, tx, id, contact);
    await appendEvent(
      tx,
      { actor: by, role: "administrator", at },
      { type: "StaffInvited", subject: about("invitation", id), particulars: { role, territoryId, unitId } },
    );
    return { ok: true, id };
  });
  if (!made.ok) return made;
  const sent = await sendInvitation(deps, { id: made.id, contact, token, lang });
  return { ok: true, invitationId: made.id, sent };
}

type Asked = Pick<typeof staffInvitations.$inferSelect, "role" | "territoryId" | "unitId">;

/** The same role, still waiting for the same contact: a form sent twice asks once. */
async function waitsAlready(deps: Deps, tx: Tx, contact: Contact, asked: Asked): Promise<boolean> {
  const same = (
    column: typeof staffInvitations.territoryId | typeof staffInvitations.unitId,
    id: string | null,
  ) => (id === null ? isNull(column) : eq(column, id));
  const rows = await tx
    .select({ kept: staffInvitationContacts })
    .from(staffInvitations)
    .innerJoin(staffInvitationContacts, eq(staffInvitationContacts.invitationId, staffInvitations.id))
    .where(
      and(
        isNull(staffInvitations.outcome),
        gt(staffInvitations.expiresAt, deps.clock.now()),
        eq(staffInvitations.role, asked.role),
        same(staffInvitations.territoryId, asked.territoryId),
        same(staffInvitations.unitId, asked.unitId),
      ),
    );
  return rows.some(({ kept }) => {
    const { kind, address } = openInvited(deps, kept);
    return kind === contact.kind && address === contact.address;
  });
}
