import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Role } from "#app/domain/people/roles.ts";
import { civilDate, instant } from "../columns.ts";
import { people, territories, units } from "./people.ts";

/** Who was asked to take which role, and what became of it. Only the digest of the link's token is kept. */
export const staffInvitations = sqliteTable(
  "staff_invitations",
  {
    id: text("id").primaryKey(),
    tokenDigest: text("token_digest").notNull().unique(),
    role: text("role").$type<Exclude<Role, "resident">>().notNull(),
    territoryId: text("territory_id").references(() => territories.id),
    unitId: text("unit_id").references(() => units.id),
    startsOn: civilDate("starts_on"),
    endsOn: civilDate("ends_on"),
    invitedBy: text("invited_by")
      .notNull()
      .references(() => people.id),
    invitedAt: instant("invited_at").notNull(),
    /** How many letters were written, each with a token of its own. */
    letters: integer("letters").notNull(),
    /** When the last of them left; empty while it has not. */
    sentAt: instant("sent_at"),
    expiresAt: instant("expires_at").notNull(),
    outcome: text("outcome", { enum: ["accepted", "declined", "revoked"] }),
    settledBy: text("settled_by").references(() => people.id),
    settledAt: instant("settled_at"),
  },
  (t) => [
    index("staff_invitations_newest").on(t.invitedAt, t.id),
    index("staff_invitations_expiry").on(t.expiresAt),
  ],
);

/** Where the letter went, sealed; gone once it was answered. */
export const staffInvitationContacts = sqliteTable(
  "staff_invitation_contacts",
  {
    invitationId: text("invitation_id")
      .primaryKey()
      .references(() => staffInvitations.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: ["email", "mobile"] }).notNull(),
    sealed: text("sealed").notNull(),
    keyId: text("key_id").notNull(),
  },
  (t) => [index("staff_invitation_contacts_key").on(t.keyId)],
);
