import { and, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { passkeys, recoveryCodes } from "#db/schema/credentials.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "./actor.ts";
import type { SecondFactorRoles } from "./actor-of-session.server.ts";
import { isFreshlyProved, type ProofTooOld } from "./proof-rules.ts";
import { mayDoWithout } from "./second-factor-policy.ts";
import { factorsOf } from "./second-factor-queries.server.ts";

type Refusal = "not-found" | "second-factor-demanded" | ProofTooOld;

/** A person gives up one of their passkeys; recovery codes go with the last second factor. */
export async function removePasskey(
  deps: Deps & SecondFactorRoles,
  person: Person,
  id: string,
): Promise<Decision<object, Refusal>> {
  const at = deps.clock.now();
  if (!isFreshlyProved("change-passkeys", person, at)) return refuse("fresh-proof-needed");
  return deps.db.write(async (tx) => {
    const own = and(eq(passkeys.id, id), eq(passkeys.personId, person.id));
    const [found] = await tx.select({ id: passkeys.id }).from(passkeys).where(own);
    if (!found) return refuse("not-found");
    const has = await factorsOf(tx, person.id);
    const left = has.passkeys - 1 + (has.totp ? 1 : 0);
    if (!mayDoWithout(person, left, deps.secondFactorRoles ?? [])) return refuse("second-factor-demanded");
    await tx.delete(passkeys).where(own);
    if (left === 0) await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, person.id));
    await appendEvent(
      tx,
      { actor: person, role: "self", at },
      {
        type: "SecondFactorEnded",
        subject: about("person", person.id),
        particulars: { kind: "passkey", by: "self" },
      },
    );
    return { ok: true };
  });
}
