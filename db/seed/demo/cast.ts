import type { Grant, Person } from "#app/domain/people/actor.ts";
import type { Contact } from "#app/domain/people/contact.ts";
import { addPerson } from "#app/domain/people/join-person.server.ts";
import { keepContact } from "#app/domain/people/person-contacts.server.ts";
import { standInFor } from "#app/domain/people/user-of-contact.server.ts";
import type { Deps } from "#app/platform/deps.ts";
import type { DemoPerson } from "./content.ts";
import { insertRows, type Row } from "./rows.ts";

/** Who acts in the demo, by the ids of people.json and of the residents made up for it. */
export type Cast = {
  of(id: string): Person;
  plannerOf(personId: string): Person | undefined;
  officerOf(unitId: string): Person | undefined;
  /** Residents who proved a mobile number, in a fixed order. */
  residents: Person[];
  staff: Person[];
};

/** Never proved a mobile number: what they write waits for the moderator. */
const withoutMobile = new Set(["resident-10", "resident-32"]);

/** Brings people into an empty database: their sign-in, their person, what they were appointed to. */
export async function bringInCast(deps: Deps, people: readonly DemoPerson[]): Promise<Cast> {
  const at = deps.clock.now();
  const moment = Date.parse(at);
  const users = people.map(({ id, displayName, email }) => ({
    ...{ id, name: displayName, email: standInFor(id), email_verified: email.endsWith(".invalid") ? 0 : 1 },
    phone_number_verified: withoutMobile.has(id) ? null : 1,
    ...{ created_at: moment, updated_at: moment },
  }));
  const actors = new Map(people.map((person) => [person.id, actorOf(person)]));
  const grants = [...actors.values()].flatMap((actor) => grantRows(actor, at));
  await deps.db.write(async (tx) => {
    await insertRows(tx, "user", users);
    for (const person of people)
      for (const contact of contactsIn(person)) await keepContact(deps, tx, person.id, contact);
    for (const { id, displayName } of people) {
      const by = withoutMobile.has(id) ? "email" : "mobile";
      await addPerson(deps, tx, { id, name: displayName, lang: "zh-CN", by });
    }
    await insertRows(tx, "role_grants", grants);
  });
  return castOf(actors);
}

const contactsIn = ({ id, email, phone }: DemoPerson): Contact[] => [
  ...(email.endsWith(".invalid") ? [] : [{ kind: "email" as const, address: email }]),
  ...(withoutMobile.has(id) ? [] : [{ kind: "mobile" as const, address: `+86${phone}` }]),
];

function actorOf({ id, displayName, roles, email }: DemoPerson): Person {
  const grants = roles.flatMap(({ role, territory, unit }): Grant[] => {
    if (role === "planner") return territory ? [{ role, territoryId: territory }] : [];
    if (role === "officer") return unit ? [{ role, unitId: unit }] : [];
    const unbound = (["coordinator", "moderator", "inspector", "administrator"] as const).find(
      (one) => one === role,
    );
    return unbound ? [{ role: unbound }] : [];
  });
  return {
    kind: "person",
    id,
    name: displayName,
    emailProved: !email.endsWith(".invalid"),
    mobileProved: !withoutMobile.has(id),
    grants: [{ role: "resident" }, ...grants],
  };
}

const grantRows = ({ id, grants }: Person, at: string): Row[] =>
  grants
    .filter(({ role }) => role !== "resident")
    .map((grant, position) => ({
      id: `${id}-grant-${position + 1}`,
      person_id: id,
      role: grant.role,
      territory_id: grant.role === "planner" ? grant.territoryId : null,
      unit_id: grant.role === "officer" ? grant.unitId : null,
      granted_at: at,
      granted_by: "system:demo",
    }));

function castOf(actors: ReadonlyMap<string, Person>): Cast {
  const all = [...actors.values()];
  return {
    of(id) {
      const actor = actors.get(id);
      if (!actor) throw new Error(`the demo has no person ${id}`);
      return actor;
    },
    plannerOf: (personId) => actors.get(personId),
    officerOf: (unitId) =>
      all.find(({ grants }) => grants.some((grant) => grant.role === "officer" && grant.unitId === unitId)),
    residents: all.filter(({ grants, mobileProved }) => mobileProved && grants.length === 1),
    staff: all.filter(({ grants }) => grants.length > 1),
  };
}
