import type { IdentityDeps } from "./identity.server.ts";

/** Ends the session of these headers, or all of its person's; gives back what clears the browser's cookies. */
export async function signOut(
  { identity }: IdentityDeps,
  headers: Headers,
  everywhere: boolean,
): Promise<Headers> {
  const found = await identity.api.getSession({ headers });
  if (found && everywhere) await identity.api.revokeSessions({ headers });
  const left = await identity.api.signOut({ headers, returnHeaders: true });
  const cleared = new Headers();
  for (const cookie of left.headers.getSetCookie()) cleared.append("Set-Cookie", cookie);
  return cleared;
}
