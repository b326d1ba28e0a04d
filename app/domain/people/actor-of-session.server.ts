import { type Actor, type Grant, visitor } from "./actor.ts";
import { grantsOf } from "./grants-queries.server.ts";
import { minorStanding } from "./guardianship-queries.server.ts";
import type { IdentityDeps } from "./identity.server.ts";
import { joinPerson } from "./join-person.server.ts";
import { noteSighting } from "./note-sighting.server.ts";
import { proofsOf } from "./proof-methods.ts";
import type { Role } from "./roles.ts";
import { sessionOf } from "./session-queries.server.ts";
import { sessionEndsAt } from "./session-terms.ts";
import { suspensionOf } from "./suspension-queries.server.ts";

/** Roles that nobody acts in without a second factor. */
export type SecondFactorRoles = { secondFactorRoles?: readonly Role[] };

/** Who a request's cookies speak for; nobody once the session has lasted as long as its person's roles allow. */
export async function actorOfSession(
  deps: IdentityDeps & SecondFactorRoles,
  headers: Headers,
): Promise<Actor> {
  const session = await sessionOf(deps, headers);
  if (!session) return visitor;
  const { user } = session;
  const held: Grant[] = [{ role: "resident" }, ...(await grantsOf(deps, user.id))];
  const ends = sessionEndsAt(
    session,
    held.map(({ role }) => role),
  );
  if (ends <= deps.clock.now()) return visitor;
  await noteSighting(deps, session);
  const mobileProved = user.phoneNumberVerified === true;
  const person = await joinPerson(deps, {
    id: user.id,
    by: mobileProved ? "mobile" : "email",
    lang: "zh-CN",
  });
  const minor = person.ageBand === "under-14" ? await minorStanding(deps.db.read, person.id) : undefined;
  const takesPart = minor !== "waiting";
  const who = {
    ...{ kind: "person" as const, id: person.id, name: person.displayName },
    emailProved: takesPart && user.emailVerified,
    mobileProved: takesPart && mobileProved,
    ...(minor ? { minor } : {}),
  };
  const { id, name } = who;
  const { proofs, ...parts } = standing(held, session, deps.secondFactorRoles ?? []);
  if (await suspensionOf(deps.db.read, id))
    return { kind: "suspended", id, name, self: { ...who, proofs, grants: [] } };
  return { ...who, proofs, ...parts };
}

type Session = NonNullable<Awaited<ReturnType<typeof sessionOf>>>;

/** What a person may act in now: a role that demands a second factor is withheld from a session without one. */
function standing(held: Grant[], { proofs: given, beganAt }: Session, demanding: readonly Role[]) {
  const demanded = held.filter(({ role }) => demanding.includes(role));
  const proofs = proofsOf(given, beganAt, demanded.length > 0);
  if (proofs.secondFactor !== "owed") return { proofs, grants: held };
  return {
    proofs,
    grants: held.filter((grant) => !demanded.includes(grant)),
    withheld: [...new Set(demanded.map(({ role }) => role))],
  };
}
