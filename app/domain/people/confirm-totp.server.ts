import { and, eq, ne } from "drizzle-orm";
import { totpSecrets } from "#db/schema/credentials.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Person } from "./actor.ts";
import { isPendingOf } from "./begin-totp.server.ts";
import { factorSet } from "./factor-set.server.ts";
import type { IdentityDeps } from "./identity.server.ts";
import { isFreshlyProved, type ProofTooOld } from "./proof-rules.ts";
import { raiseProof } from "./raise-proof.server.ts";
import { sealedPlace } from "./sealed-place.ts";
import { sessionOf } from "./session-queries.server.ts";
import { stepOfCode } from "./totp.server.ts";
import { hearTry } from "./wrong-tries.server.ts";

type Typed = { code: string; callerDigest: string; headers: Headers };
type Refusal = "second-factor-wrong" | "too-many-tries" | "already-done" | ProofTooOld;

/**
 * Takes the first code of a new authenticator app: from now on it is asked for at every sign-in, and the one before is
 * void. Gives back the cookies of the renewed session, and recovery codes when there were none.
 */
export async function confirmTotp(
  deps: IdentityDeps,
  person: Person,
  { code, callerDigest, headers }: Typed,
): Promise<Decision<{ headers: Headers; codes?: string[] }, Refusal>> {
  const now = deps.clock.now();
  if (!isFreshlyProved("set-second-factor", person, now)) return refuse("fresh-proof-needed");
  const session = await sessionOf(deps, headers);
  const subjectDigest = deps.secrets.digest("person", person.id);
  const confirmed = await deps.db.write(async (tx) => {
    const [row] = await tx.select().from(totpSecrets).where(isPendingOf(person.id));
    if (!row) return refuse("already-done");
    const secret = deps.secrets.open(sealedPlace("totp_secrets", row.id), row.sealed);
    const lastStep = stepOfCode(secret, code, now, 0);
    const tried = { purpose: "second-factor", subjectDigest, callerDigest };
    const heard = await hearTry(tx, deps, tried, async () => lastStep !== undefined);
    if (heard === "too-many") return refuse("too-many-tries");
    if (heard === "wrong") return refuse("second-factor-wrong");
    await tx.update(totpSecrets).set({ confirmedAt: now, lastStep }).where(eq(totpSecrets.id, row.id));
    await tx.delete(totpSecrets).where(and(eq(totpSecrets.personId, person.id), ne(totpSecrets.id, row.id)));
    const codes = await factorSet(tx, deps, person, { kind: "totp", sessionId: session?.id ?? "" });
    return { ok: true as const, ...(codes && { codes }) };
  });
  if (!confirmed.ok) return confirmed;
  const raised = await raiseProof(deps, headers, "totp");
  return { ...confirmed, headers: raised ?? new Headers() };
}
