import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "../columns.ts";

/** One attempt to sign in at the city's provider: begun in one browser, taken once. Digests only. */
export const providerAttempts = sqliteTable(
  "provider_attempts",
  {
    stateDigest: text("state_digest").primaryKey(),
    browserDigest: text("browser_digest").notNull(),
    returnTo: text("return_to").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [index("provider_attempts_until").on(t.expiresAt)],
);
