import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import type { Deps } from "#app/platform/deps.ts";
import * as identityTables from "#db/schema/identity.ts";
import { provedContact } from "./proved-contact.server.ts";

const sessionDays = 7;

export type Identity = ReturnType<typeof createIdentity>;
export type IdentityDeps = Deps & { identity: Identity };

/**
 * better-auth over the portal's own database: it owns identity, sessions and credentials, nothing else.
 * Its handler is not mounted: the account pages call its API, so every way in is one of our routes.
 */
export function createIdentity(deps: Pick<Deps, "db" | "ids" | "origin">, secret: string) {
  return betterAuth({
    secret,
    baseURL: deps.origin,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: drizzleAdapter(deps.db.statements, {
      provider: "sqlite",
      schema: identityTables,
      transaction: false,
    }),
    // A page view must not write: a session ends seven days after signing in.
    session: { expiresIn: 60 * 60 * 24 * sessionDays, disableSessionRefresh: true },
    advanced: {
      cookiePrefix: "wenji",
      useSecureCookies: deps.origin.startsWith("https:"),
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => deps.ids.next() },
    },
    rateLimit: { enabled: false },
    plugins: [provedContact()],
  });
}
