import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { totpSecrets } from "#db/schema/credentials.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import { endSessions } from "./end-sessions.server.ts";
import { spendRecoveryCode } from "./recovery-codes.server.ts";
import { sealedPlace } from "./sealed-place.ts";
import { isConfirmedTotpOf } from "./second-factor-queries.server.ts";
import { stepOfCode } from "./totp.server.ts";
import { hearTry } from "./wrong-tries.server.ts";

type Typed = { personId: string; code: string; callerDigest: string };
export type SecondFactorRefusal = "second-factor-wrong" | "too-many-tries";
type Spent = Decision<{ method: "totp" | "recovery-code" }, SecondFactorRefusal>;

/**
 * Takes six digits of an authenticator app, or a recovery code, once. With a recovery code every session of the person
 * ends: whoever has their other things has no more.
 */
export const spendSecondFactor = (deps: Deps, { personId, code, callerDigest }: Typed): Promise<Spent> =>
  deps.db.write(async (tx): Promise<Spent> => {
    const plain = code.normalize("NFKC").replace(/[\s-]/g, "");
    const isTotp = /^\d{6}$/.test(plain);
    const subjectDigest = deps.secrets.digest("person", personId);
    const tried = { purpose: "second-factor", subjectDigest, callerDigest };
    const heard = await hearTry(tx, deps, tried, () =>
      isTotp ? takesTotp(tx, deps, personId, plain) : takesRecoveryCode(tx, deps, personId, plain),
    );
    if (heard === "too-many") return refuse("too-many-tries");
    if (heard === "wrong") return refuse("second-factor-wrong");
    return { ok: true, method: isTotp ? "totp" : "recovery-code" };
  });

async function takesTotp(tx: Tx, deps: Deps, personId: string, code: string): Promise<boolean> {
  const [row] = await tx.select().from(totpSecrets).where(isConfirmedTotpOf(personId));
  if (!row) return false;
  const secret = deps.secrets.open(sealedPlace("totp_secrets", row.id), row.sealed);
  const lastStep = stepOfCode(secret, code, deps.clock.now(), row.lastStep);
  if (lastStep === undefined) return false;
  await tx.update(totpSecrets).set({ lastStep }).where(eq(totpSecrets.id, row.id));
  return true;
}

async function takesRecoveryCode(tx: Tx, deps: Deps, personId: string, code: string): Promise<boolean> {
  const left = await spendRecoveryCode(tx, deps, personId, code);
  if (left === undefined) return false;
  const ended = await endSessions(tx, personId);
  await appendEvent(
    tx,
    { actor: { kind: "system", job: "sign-in" }, role: "system", at: deps.clock.now() },
    { type: "RecoveryCodeUsed", subject: about("person", personId), particulars: { left, ended } },
  );
  return true;
}
