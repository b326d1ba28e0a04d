import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import type { Deps } from "#app/platform/deps.ts";
import * as identityTables from "#db/schema/identity.ts";
import { provedContact } from "./proved-contact.server.ts";
import { sessionStart } from "./session-start.server.ts";
import { longestSessionHours } from "./session-terms.ts";

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
    // How long a session lasts is judged by role (session-terms.ts); this is the longest, and no page view prolongs it.
    session: { expiresIn: 3600 * longestSessionHours, disableSessionRefresh: true },
    advanced: {
      cookiePrefix: "wenji",
      useSecureCookies: deps.origin.startsWith("https:"),
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => deps.ids.next() },
    },
    rateLimit: { enabled: false },
    plugins: [provedContact(), sessionStart()],
  });
}
