import { desc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads } from "#db/client.ts";
import { staffInvitationContacts, staffInvitations } from "#db/schema/invitations.ts";
import { people, territories, units } from "#db/schema/people.ts";
import type { Actor } from "../people/actor.ts";
import { maskedContact } from "../people/contact.ts";
import { personOfContact } from "../people/person-contacts.server.ts";
import { openInvited } from "./invitation-contact.server.ts";
import { invitationState } from "./invitation-states.ts";
import { tokenDigest } from "./invitation-token.server.ts";
import type { InvitationLine, InvitationView } from "./invitation-view.ts";

export const invitationPage = 50;

const inviters = alias(people, "inviters");
const answerers = alias(people, "answerers");

const invitationSelect = (reads: Reads) =>
  reads
    .select({
      row: staffInvitations,
      kept: staffInvitationContacts,
      territory: { name: territories.name, nameEn: territories.nameEn },
      unit: { name: units.name, nameEn: units.nameEn },
      inviter: inviters.displayName,
      person: { id: answerers.id, name: answerers.displayName },
    })
    .from(staffInvitations)
    .innerJoin(inviters, eq(inviters.id, staffInvitations.invitedBy))
    .leftJoin(answerers, eq(answerers.id, staffInvitations.settledBy))
    .leftJoin(territories, eq(territories.id, staffInvitations.territoryId))
    .leftJoin(units, eq(units.id, staffInvitations.unitId))
    .leftJoin(staffInvitationContacts, eq(staffInvitationContacts.invitationId, staffInvitations.id));

/** The query behind the list: it walks the index of the newest. */
export const newestInvitations = (reads: Reads, page: number) =>
  invitationSelect(reads)
    .orderBy(desc(staffInvitations.invitedAt), desc(staffInvitations.id))
    .limit(invitationPage + 1)
    .offset((page - 1) * invitationPage);

/** The newest invitations first, a page at a time. */
export async function listInvitations(
  deps: Pick<Deps, "db" | "clock" | "secrets">,
  page: number,
): Promise<{ lines: InvitationLine[]; more: boolean }> {
  const now = deps.clock.now();
  const rows = await newestInvitations(deps.db.read, page);
  const lines = rows.slice(0, invitationPage).map(({ row, kept, person, ...names }) => {
    const { tokenDigest: _kept, invitedBy: _by, outcome, settledBy: _settled, ...told } = row;
    const state = invitationState({ outcome, expiresAt: row.expiresAt }, now);
    const answered = state === "accepted" || state === "declined";
    return {
      ...{ ...told, ...names, state },
      contact: kept && maskedContact(openInvited(deps, kept)),
      person: answered ? person : null,
    };
  });
  return { lines, more: rows.length > invitationPage };
}

/** What the link leads to, as its reader may know it; undefined when no invitation has such a link (any more). */
export async function invitationOf(
  deps: Pick<Deps, "db" | "clock" | "secrets">,
  actor: Actor,
  token: string,
): Promise<InvitationView | undefined> {
  const [found] = await invitationSelect(deps.db.read).where(
    eq(staffInvitations.tokenDigest, tokenDigest(deps, token)),
  );
  if (!found) return undefined;
  const { row, kept, territory, unit, inviter } = found;
  const state = invitationState(row, deps.clock.now());
  const contact = kept && openInvited(deps, kept);
  const whose = contact ? await personOfContact(deps, deps.db.read, contact) : row.settledBy;
  if (actor.kind !== "person" || whose !== actor.id)
    return {
      ...{ for: "stranger", state, signedIn: actor.kind === "person" },
      contact: contact && state === "waiting" ? maskedContact(contact) : null,
    };
  const { role, startsOn, endsOn, expiresAt } = row;
  const offered = { role, territory, unit, startsOn, endsOn };
  const factorOwed = actor.withheld?.includes(role) ?? false;
  return { for: "invited", state, offered, inviter, expiresAt, factorOwed };
}
