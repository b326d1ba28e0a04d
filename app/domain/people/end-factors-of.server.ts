import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { factorEndings, passkeys, recoveryCodes, totpSecrets } from "#db/schema/credentials.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import { type Actor, actorRef } from "./actor.ts";
import { endSessions } from "./end-sessions.server.ts";
import { isFreshlyProved, type ProofTooOld } from "./proof-rules.ts";
import { mayEndFactorsOf } from "./second-factor-policy.ts";
import { factorsOf } from "./second-factor-queries.server.ts";

type Ending = { personId: string; reason: string };
type Refusal = "not-allowed" | "already-done" | ProofTooOld;

/**
 * An administrator, or an operator at the machine, ends every second factor of a person who lost them. All their sessions
 * end, and they are told by every contact they have.
 */
export async function endFactorsOf(
  { db, clock, ids }: Deps,
  by: Actor,
  { personId, reason }: Ending,
): Promise<Decision<object, Refusal>> {
  const at = clock.now();
  if (!mayEndFactorsOf(by, personId)) return refuse("not-allowed");
  if (by.kind === "person" && !isFreshlyProved("end-others-factor", by, at))
    return refuse("fresh-proof-needed");
  return db.write(async (tx) => {
    const has = await factorsOf(tx, personId);
    if (!has.totp && has.passkeys === 0) return refuse("already-done");
    await tx.delete(totpSecrets).where(eq(totpSecrets.personId, personId));
    await tx.delete(passkeys).where(eq(passkeys.personId, personId));
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
    await endSessions(tx, personId);
    await tx
      .insert(factorEndings)
      .values({ id: ids.next(), personId, reason, endedAt: at, endedBy: actorRef(by) });
    await appendEvent(
      tx,
      { actor: by, role: by.kind === "person" ? "administrator" : by.kind, at },
      {
        type: "SecondFactorEnded",
        subject: about("person", personId),
        particulars: { kind: "all", by: "administrator" },
      },
    );
    return { ok: true };
  });
}
