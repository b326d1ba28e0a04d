import { and, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { people, roleGrants } from "#db/schema/people.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { about } from "../events.ts";
import { type Actor, type Grant, visitor } from "./actor.ts";
import type { Identity } from "./identity.server.ts";

/** Who a request's cookies speak for. A user that better-auth made a moment ago becomes a person here, once. */
export async function actorOfSession(deps: Deps & { identity: Identity }, headers: Headers): Promise<Actor> {
  if (!headers.get("cookie")?.includes("wenji.session_token")) return visitor;
  const found = await deps.identity.api.getSession({ headers });
  if (!found) return visitor;
  const { user } = found;
  const person =
    (await personById(deps, user.id)) ??
    (await joinPerson(deps, user.id, user.phoneNumberVerified ? "mobile" : "email"));
  return {
    kind: "person",
    id: person.id,
    name: person.displayName,
    emailProved: user.emailVerified && !user.email.endsWith("@mobile.invalid"),
    mobileProved: user.phoneNumberVerified === true,
    grants: [{ role: "resident" }, ...(await grantsOf(deps, person.id))],
  };
}

async function personById({ db }: Deps, id: string) {
  const [row] = await db.read
    .select({ id: people.id, displayName: people.displayName })
    .from(people)
    .where(eq(people.id, id));
  return row;
}

/** Grants in force; a resident's part needs none. */
export async function grantsOf({ db }: Pick<Deps, "db">, personId: string): Promise<Grant[]> {
  const rows = await db.read
    .select()
    .from(roleGrants)
    .where(and(eq(roleGrants.personId, personId), isNull(roleGrants.endedAt)));
  return rows.flatMap((row): Grant[] => {
    if (row.role === "planner")
      return row.territoryId ? [{ role: "planner", territoryId: row.territoryId }] : [];
    if (row.role === "officer") return row.unitId ? [{ role: "officer", unitId: row.unitId }] : [];
    return [{ role: row.role }];
  });
}

async function joinPerson(deps: Deps, id: string, by: "mobile" | "email") {
  const at = deps.clock.now();
  const displayName = `居民${deps.ids.code()}`;
  await deps.db.write(async (tx) => {
    const made = await tx
      .insert(people)
      .values({ id, displayName, joinedAt: at })
      .onConflictDoNothing()
      .returning();
    if (made.length === 0) return;
    const actor: Actor = { kind: "system", job: "sign-in" };
    await appendEvent(
      tx,
      { actor, role: "system", at },
      { type: "PersonJoined", subject: about("person", id), particulars: { by } },
    );
  });
  return { id, displayName };
}
