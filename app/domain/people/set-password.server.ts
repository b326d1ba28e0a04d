import type { Deps } from "#app/platform/deps.ts";
import { account } from "#db/schema/identity.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "./actor.ts";
import { commonPasswords } from "./common-passwords.server.ts";
import { endSessions } from "./end-sessions.server.ts";
import { hashOf, isPasswordOf } from "./kept-password.server.ts";
import { contactsOf } from "./own-contacts-queries.server.ts";
import { type PasswordWeakness, passwordWeakness } from "./password-strength.ts";
import { isFreshlyProved, type ProofTooOld } from "./proof-rules.ts";

type Setting = { password: string; sessionId: string };

/** Sets a person's password, or another one. Refuses a weak one. Every other session of theirs ends. */
export async function setPassword(
  deps: Deps,
  person: Person,
  { password, sessionId }: Setting,
): Promise<Decision<object, PasswordWeakness | ProofTooOld>> {
  const at = deps.clock.now();
  if (!isFreshlyProved("set-password", person, at)) return refuse("fresh-proof-needed");
  const known = { common: await commonPasswords(), names: await namesOf(deps, person) };
  const weakness = passwordWeakness(password, known);
  if (weakness) return refuse(weakness);
  const hash = await hashOf(password);
  const moment = new Date(at);
  return deps.db.write(async (tx) => {
    const changed = await tx
      .update(account)
      .set({ password: hash, updatedAt: moment })
      .where(isPasswordOf(person.id))
      .returning({ id: account.id });
    if (changed.length === 0)
      await tx.insert(account).values({
        ...{ id: deps.ids.next(), accountId: person.id, providerId: "credential", userId: person.id },
        ...{ password: hash, createdAt: moment, updatedAt: moment },
      });
    const ended = await endSessions(tx, person.id, sessionId);
    await appendEvent(
      tx,
      { actor: person, role: "self", at },
      { type: "PasswordSet", subject: about("person", person.id), particulars: { ended } },
    );
    return { ok: true };
  });
}

async function namesOf(deps: Deps, person: Person): Promise<string[]> {
  const contacts = await contactsOf(deps, person.id);
  return [
    person.name,
    ...contacts.map(({ kind, address }) =>
      kind === "email" ? (address.split("@")[0] ?? address) : address.slice(-11),
    ),
  ];
}
