import { and, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { totpSecrets } from "#db/schema/credentials.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Person } from "./actor.ts";
import { isFreshlyProved, type ProofTooOld } from "./proof-rules.ts";
import { sealedPlace } from "./sealed-place.ts";
import { newTotpSecret } from "./totp.server.ts";

/** A new secret for an authenticator app; it counts for nothing until its first code is given. */
export async function beginTotp(deps: Deps, person: Person): Promise<Decision<object, ProofTooOld>> {
  const { db, ids, clock, secrets } = deps;
  const begunAt = clock.now();
  if (!isFreshlyProved("set-second-factor", person, begunAt)) return refuse("fresh-proof-needed");
  const id = ids.next();
  const sealed = secrets.seal(sealedPlace("totp_secrets", id), newTotpSecret());
  await db.write(async (tx) => {
    await tx.delete(totpSecrets).where(isPendingOf(person.id));
    await tx.insert(totpSecrets).values({ id, personId: person.id, ...sealed, begunAt });
  });
  return { ok: true };
}

export const isPendingOf = (personId: string) =>
  and(eq(totpSecrets.personId, personId), isNull(totpSecrets.confirmedAt));
