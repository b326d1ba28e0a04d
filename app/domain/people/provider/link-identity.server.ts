import type { Deps } from "#app/platform/deps.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import type { Person } from "../actor.ts";
import { dropIdentities, hasIdentity, keepIdentity, personOfIdentity } from "./known-identity.server.ts";
import type { ProviderIdentity } from "./provider-identity.ts";

/** Links an identity to the account whose owner is signed in here. One a provider and account; nobody's is taken over. */
export function linkIdentity(
  deps: Deps,
  person: Person,
  identity: ProviderIdentity,
): Promise<Decision<object, "provider-of-another" | "provider-linked-already">> {
  return deps.db.write(async (tx) => {
    const owner = await personOfIdentity(tx, identity);
    if (owner === person.id) return { ok: true };
    if (owner) return refuse("provider-of-another");
    if (await hasIdentity(tx, person.id, identity.issuer)) return refuse("provider-linked-already");
    await keepIdentity(deps, tx, person.id, identity);
    await appendEvent(
      tx,
      { actor: person, role: "resident", at: deps.clock.now() },
      { type: "IdentityLinked", subject: about("person", person.id), particulars: {} },
    );
    return { ok: true };
  });
}

/** Ends it. Refused to whom no other way in would be left. */
export function unlinkIdentity(
  deps: Deps,
  person: Person,
): Promise<Decision<object, "provider-only-way-in">> {
  return deps.db.write(async (tx) => {
    if (!person.emailProved && !person.mobileProved) return refuse("provider-only-way-in");
    if (!(await dropIdentities(tx, person.id))) return { ok: true };
    await appendEvent(
      tx,
      { actor: person, role: "resident", at: deps.clock.now() },
      { type: "IdentityUnlinked", subject: about("person", person.id), particulars: {} },
    );
    return { ok: true };
  });
}
