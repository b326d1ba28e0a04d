import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { instant, json } from "../columns.ts";
import { user } from "./identity.ts";

const personId = () =>
  text("person_id")
    .notNull()
    .references(() => user.id, { onDelete: "cascade" });

/** What an authenticator app shares with the portal. One that is not confirmed yet counts for nothing. */
export const totpSecrets = sqliteTable(
  "totp_secrets",
  {
    id: text("id").primaryKey(),
    personId: personId(),
    sealed: text("sealed").notNull(),
    keyId: text("key_id").notNull(),
    begunAt: instant("begun_at").notNull(),
    confirmedAt: instant("confirmed_at"),
    /** The half minute of the last code that was taken: none of it or before is taken again. */
    lastStep: integer("last_step").notNull().default(0),
  },
  (t) => [index("totp_secrets_person").on(t.personId), index("totp_secrets_key").on(t.keyId)],
);

/** Codes on paper for whoever lost their second factor. Digests only; each is taken once. */
export const recoveryCodes = sqliteTable(
  "recovery_codes",
  {
    id: text("id").primaryKey(),
    personId: personId(),
    codeDigest: text("code_digest").notNull(),
    madeAt: instant("made_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [index("recovery_codes_person").on(t.personId)],
);

/** Keys that live in a person's devices; the portal has the public half. */
export const passkeys = sqliteTable(
  "passkeys",
  {
    id: text("id").primaryKey(),
    personId: personId(),
    credentialId: text("credential_id").notNull(),
    /** COSE key, base64url. */
    publicKey: text("public_key").notNull(),
    /** How often it was used, where the device counts: a number that does not grow betrays a copy. */
    counter: integer("counter").notNull(),
    transports: json<string[]>("transports").notNull(),
    name: text("name").notNull(),
    addedAt: instant("added_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [index("passkeys_person").on(t.personId), uniqueIndex("passkeys_credential").on(t.credentialId)],
);

/** What a device is asked to sign, once, from one browser. */
export const passkeyChallenges = sqliteTable(
  "passkey_challenges",
  {
    id: text("id").primaryKey(),
    browserDigest: text("browser_digest").notNull(),
    purpose: text("purpose").notNull(),
    personId: text("person_id"),
    challenge: text("challenge").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [index("passkey_challenges_expiry").on(t.expiresAt)],
);

/** That an administrator ended what a person had lost, and how they made sure who asked. */
export const factorEndings = sqliteTable(
  "factor_endings",
  {
    id: text("id").primaryKey(),
    personId: personId(),
    reason: text("reason").notNull(),
    endedAt: instant("ended_at").notNull(),
    endedBy: text("ended_by").notNull(),
  },
  (t) => [index("factor_endings_person").on(t.personId)],
);
