import type { Deps } from "#app/platform/deps.ts";
import { account } from "#db/schema/identity.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "./actor.ts";
import { isPasswordOf } from "./kept-password.server.ts";
import { isFreshlyProved, type ProofTooOld } from "./proof-rules.ts";

/** Takes the password away: from now on a code or a passkey signs in. */
export async function removePassword(
  { db, clock }: Deps,
  person: Person,
): Promise<Decision<object, "already-done" | ProofTooOld>> {
  const at = clock.now();
  if (!isFreshlyProved("set-password", person, at)) return refuse("fresh-proof-needed");
  return db.write(async (tx) => {
    const gone = await tx.delete(account).where(isPasswordOf(person.id)).returning({ id: account.id });
    if (gone.length === 0) return refuse("already-done");
    await appendEvent(
      tx,
      { actor: person, role: "self", at },
      { type: "PasswordRemoved", subject: about("person", person.id), particulars: {} },
    );
    return { ok: true };
  });
}
