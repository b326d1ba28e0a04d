import type { Actor } from "#app/domain/people/actor.ts";
import type { Deps } from "#app/platform/deps.ts";

/** A guest who proved a need's number and query code keeps that proof for an hour. */
export function guestCookie({ secrets, clock, origin }: Deps, needId: string): string {
  const until = Date.parse(clock.now()) + 3_600_000;
  const value = `${needId}.${until}`;
  const secure = origin.startsWith("https:") ? "; Secure" : "";
  return `wenji_guest=${value}.${secrets.digest("guest", value)}; Path=/; Max-Age=3600; SameSite=Lax; HttpOnly${secure}`;
}

export function guestOf({ secrets, clock }: Deps, cookie: string | undefined): Actor | undefined {
  const [needId, until, signature] = cookie?.split(".") ?? [];
  if (!needId || !until || !signature) return undefined;
  if (!secrets.matches("guest", `${needId}.${until}`, signature)) return undefined;
  return Number(until) > Date.parse(clock.now()) ? { kind: "guest", needId } : undefined;
}
