import { index, integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { LayerGeometry } from "#app/domain/geo/geometry.ts";
import type { AgeBand } from "#app/domain/people/age-bands.ts";
import type { Role } from "#app/domain/people/roles.ts";
import { flag, instant, json } from "../columns.ts";

/** A person of the portal; shares its id with better-auth's user and is made on first sight of one. */
export const people = sqliteTable(
  "people",
  {
    id: text("id").primaryKey(),
    displayName: text("display_name").notNull(),
    locale: text("locale").notNull().default("zh-CN"),
    tellByEmail: flag("tell_by_email").notNull().default(true),
    tellBySms: flag("tell_by_sms").notNull().default(true),
    joinedAt: instant("joined_at").notNull(),
    ageBand: text("age_band").$type<AgeBand>(),
    /** Set when the account was deleted: the row stays, so that ids lead somewhere, and names nobody. */
    erasedAt: instant("erased_at"),
  },
  (t) => [index("people_name").on(t.displayName, t.id)],
);

export const units = sqliteTable("units", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  nameEn: text("name_en").notNull(),
  kind: text("kind", { enum: ["department", "subdistrict-office", "coordinating-office"] }).notNull(),
  phone: text("phone"),
  parentId: text("parent_id"),
  retiredAt: instant("retired_at"),
});

export const territories = sqliteTable("territories", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  nameEn: text("name_en").notNull(),
  geometry: json<LayerGeometry>("geometry").notNull(),
  west: real("west").notNull(),
  south: real("south").notNull(),
  east: real("east").notNull(),
  north: real("north").notNull(),
  retiredAt: instant("retired_at"),
});

/** A role is a row with a beginning and an end, bound to a territory, a unit or neither. */
export const roleGrants = sqliteTable(
  "role_grants",
  {
    id: text("id").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    role: text("role").$type<Role>().notNull(),
    territoryId: text("territory_id").references(() => territories.id),
    unitId: text("unit_id").references(() => units.id),
    grantedAt: instant("granted_at").notNull(),
    grantedBy: text("granted_by").notNull(),
    /** When it begins, if later than it was given. */
    startsAt: instant("starts_at"),
    /** When it ended, or is to end. */
    endedAt: instant("ended_at"),
    endedBy: text("ended_by"),
    endReason: text("end_reason"),
  },
  (t) => [
    index("role_grants_person").on(t.personId),
    index("role_grants_role").on(t.role, t.territoryId),
    index("role_grants_unit").on(t.unitId),
  ],
);

/** A code sent to a mobile or an e-mail address to prove that it is the asker's. Digests only. */
export const oneTimeCodes = sqliteTable(
  "one_time_codes",
  {
    id: text("id").primaryKey(),
    purpose: text("purpose").notNull(),
    contactDigest: text("contact_digest").notNull(),
    /** Digest of the asker's network address, for limits over all contacts. */
    callerDigest: text("caller_digest").notNull(),
    codeDigest: text("code_digest").notNull(),
    sentAt: instant("sent_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    wrongTries: integer("wrong_tries").notNull().default(0),
    usedAt: instant("used_at"),
  },
  (t) => [
    index("one_time_codes_contact").on(t.contactDigest, t.sentAt),
    index("one_time_codes_caller").on(t.callerDigest, t.sentAt),
  ],
);
