import type { Deps } from "#app/platform/deps.ts";
import { cookieValues } from "./cookies.ts";

type Signing = Pick<Deps, "secrets" | "origin" | "clock">;

/** A short-lived pointer of this browser to something of its own: a form that waits, a receipt just given. */
export function pointerCookie(
  deps: Signing,
  name: "wenji_draft" | "wenji_receipt",
  id: string,
  minutes: number,
) {
  const until = Date.parse(deps.clock.now()) + minutes * 60_000;
  const value = `${id}.${until}`;
  const signed = `${value}.${deps.secrets.digest(name, value)}`;
  const secure = deps.origin.startsWith("https:") ? "; Secure" : "";
  return `${name}=${signed}; Path=/; Max-Age=${minutes * 60}; SameSite=Lax; HttpOnly${secure}`;
}

/** The id that a request's pointer names, while it holds. */
export function pointerOf(
  { secrets, clock }: Pick<Deps, "secrets" | "clock">,
  request: Request,
  name: "wenji_draft" | "wenji_receipt",
): string | undefined {
  const [id, until, signature] = cookieValues(request.headers.get("cookie"))[name]?.split(".") ?? [];
  if (!id || !until || !signature || !secrets.matches(name, `${id}.${until}`, signature)) return undefined;
  return Number(until) > Date.parse(clock.now()) ? id : undefined;
}
