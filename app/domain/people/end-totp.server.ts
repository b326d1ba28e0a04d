import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { recoveryCodes, totpSecrets } from "#db/schema/credentials.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "./actor.ts";
import type { SecondFactorRoles } from "./actor-of-session.server.ts";
import { isFreshlyProved, type ProofTooOld } from "./proof-rules.ts";
import { mayDoWithout } from "./second-factor-policy.ts";
import { factorsOf } from "./second-factor-queries.server.ts";

type Refusal = "already-done" | "second-factor-demanded" | ProofTooOld;

/** A person gives up their authenticator app; recovery codes go with the last second factor. */
export async function endTotp(
  deps: Deps & SecondFactorRoles,
  person: Person,
): Promise<Decision<object, Refusal>> {
  const at = deps.clock.now();
  if (!isFreshlyProved("end-second-factor", person, at)) return refuse("fresh-proof-needed");
  return deps.db.write(async (tx) => {
    const { passkeys } = await factorsOf(tx, person.id);
    if (!mayDoWithout(person, passkeys, deps.secondFactorRoles ?? []))
      return refuse("second-factor-demanded");
    const gone = await tx
      .delete(totpSecrets)
      .where(eq(totpSecrets.personId, person.id))
      .returning({ confirmedAt: totpSecrets.confirmedAt });
    if (!gone.some(({ confirmedAt }) => confirmedAt !== null)) return refuse("already-done");
    if (passkeys === 0) await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, person.id));
    await appendEvent(
      tx,
      { actor: person, role: "self", at },
      {
        type: "SecondFactorEnded",
        subject: about("person", person.id),
        particulars: { kind: "totp", by: "self" },
      },
    );
    return { ok: true };
  });
}
