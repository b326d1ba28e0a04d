import type { AppLoadContext } from "@remix-run/server-runtime";
import { redirect } from "@remix-run/server-runtime";
import { type Actor, hasRole, type Person } from "#app/domain/people/actor.ts";
import type { Role } from "#app/domain/people/roles.ts";

/** The signed-in person, or a way to sign in that comes back here. */
export function requirePerson({ actor }: AppLoadContext, request: Request): Person {
  if (actor.kind === "person") return actor;
  if (actor.kind === "suspended") throw redirect("/account/suspension");
  const { pathname, search } = new URL(request.url);
  const back = request.method === "GET" ? pathname + search : (backFrom(request) ?? pathname);
  throw redirect(`/sign-in?to=${encodeURIComponent(back)}`);
}

/** The signed-in person towards their own data: suspension takes none of those rights (个人信息保护法 44–50). */
export function requireSelf(context: AppLoadContext, request: Request): Person {
  return context.actor.kind === "suspended" ? context.actor.self : requirePerson(context, request);
}

/** Who may not act, for the page that tells them why. */
export function requireSuspended(
  { actor }: AppLoadContext,
  request: Request,
): Extract<Actor, { kind: "suspended" }> {
  if (actor.kind === "suspended") return actor;
  if (actor.kind === "person") throw redirect("/account");
  throw redirect(`/sign-in?to=${encodeURIComponent(new URL(request.url).pathname)}`);
}

/**
 * A signed-in person with one of the roles; anybody else gets the no-permission page. Whose role waits for a second factor is
 * led to setting one up.
 */
export function requireRole(context: AppLoadContext, request: Request, ...roles: Role[]): Person {
  const person = requirePerson(context, request);
  if (hasRole(person, ...roles)) return person;
  if (person.withheld?.some((role) => roles.includes(role))) {
    const { pathname, search } = new URL(request.url);
    throw redirect(`/account/security?to=${encodeURIComponent(pathname + search)}`);
  }
  throw forbidden();
}

export const forbidden = () => new Response("", { status: 403 });
export const missing = () => new Response("", { status: 404 });

function backFrom(request: Request): string | undefined {
  const referer = request.headers.get("referer");
  if (!referer || !URL.canParse(referer)) return undefined;
  const url = new URL(referer);
  return url.pathname + url.search;
}
