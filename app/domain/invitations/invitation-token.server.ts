import { randomBytes } from "node:crypto";
import type { Deps } from "#app/platform/deps.ts";
import type { Instant } from "../calendar/instant.ts";
import { invitationDays } from "./invitation-states.ts";

type Telling = Pick<Deps, "secrets">;

/** The only thing kept of a token. */
export const tokenDigest = ({ secrets }: Telling, token: string) => secrets.digest("staff-invitation", token);

/** A link's secret, told once, and what is kept of it. */
export function newToken(deps: Telling, now: Instant) {
  const token = randomBytes(24).toString("base64url");
  const expiresAt = new Date(Date.parse(now) + invitationDays * 86_400_000).toISOString();
  return { token, kept: { tokenDigest: tokenDigest(deps, token), expiresAt } };
}
