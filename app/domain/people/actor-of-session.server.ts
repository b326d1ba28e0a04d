import { type Actor, visitor } from "./actor.ts";
import { grantsOf } from "./grants-queries.server.ts";
import type { IdentityDeps } from "./identity.server.ts";
import { joinPerson } from "./join-person.server.ts";
import { suspensionOf } from "./suspension-queries.server.ts";
import { isStandIn } from "./user-of-contact.server.ts";

/** Who a request's cookies speak for. On https the cookie's name has the prefix `__Secure-`. */
export async function actorOfSession(deps: IdentityDeps, headers: Headers): Promise<Actor> {
  if (!headers.get("cookie")?.includes("wenji.session_token=")) return visitor;
  const found = await deps.identity.api.getSession({ headers });
  if (!found) return visitor;
  const { user } = found;
  const mobileProved = user.phoneNumberVerified === true;
  const person = await joinPerson(deps, {
    id: user.id,
    by: mobileProved ? "mobile" : "email",
    lang: "zh-CN",
  });
  if (await suspensionOf(deps.db.read, person.id))
    return { kind: "suspended", id: person.id, name: person.displayName };
  return {
    kind: "person",
    id: person.id,
    name: person.displayName,
    emailProved: user.emailVerified && !isStandIn(user.email),
    mobileProved,
    grants: [{ role: "resident" }, ...(await grantsOf(deps, person.id))],
  };
}
