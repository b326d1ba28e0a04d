import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/** better-auth's own tables: identity, sessions, credentials. Everything else about people is in people.ts. */
const moment = (name: string) => integer(name, { mode: "timestamp_ms" });

export const user = sqliteTable("user", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  /** Nobody's address: contacts are sealed in person_contacts, and better-auth only wants something unique. */
  email: text("email").notNull().unique(),
  /** Whether the person proved an e-mail address, and below a mobile number. */
  emailVerified: integer("email_verified", { mode: "boolean" }).notNull().default(false),
  image: text("image"),
  phoneNumberVerified: integer("phone_number_verified", { mode: "boolean" }),
  createdAt: moment("created_at").notNull(),
  updatedAt: moment("updated_at").notNull(),
});

export const session = sqliteTable(
  "session",
  {
    id: text("id").primaryKey(),
    token: text("token").notNull().unique(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    expiresAt: moment("expires_at").notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    /** When it first began: its token is renewed at every rise of proof. */
    beganAt: text("began_at"),
    /** When it was last used, to a grain of minutes. */
    seenAt: text("seen_at"),
    /** Where it began: the network's first part, never a whole address. */
    network: text("network"),
    /** Which proofs it rests on, and since when. */
    proofs: text("proofs"),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
  },
  (t) => [index("session_user").on(t.userId), index("session_expiry").on(t.expiresAt)],
);

export const account = sqliteTable(
  "account",
  {
    id: text("id").primaryKey(),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: moment("access_token_expires_at"),
    refreshTokenExpiresAt: moment("refresh_token_expires_at"),
    scope: text("scope"),
    password: text("password"),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
  },
  (t) => [
    index("account_user").on(t.userId),
    uniqueIndex("account_provider").on(t.providerId, t.accountId),
    uniqueIndex("account_user_provider").on(t.userId, t.providerId).where(sql`provider_id = 'credential'`),
  ],
);

export const verification = sqliteTable(
  "verification",
  {
    id: text("id").primaryKey(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: moment("expires_at").notNull(),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
  },
  (t) => [index("verification_identifier").on(t.identifier)],
);
