import { and, count, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { recoveryCodes } from "#db/schema/credentials.ts";

export const recoveryCodeCount = 10;
/** 50 bits each, of letters and figures that can't be mistaken for one another. */
const codeSigns = 10;

type Making = Pick<Deps, "ids" | "clock" | "secrets">;

/** Ten new codes in the place of those before. They are given back here and never again: digests are kept. */
export async function makeRecoveryCodes(tx: Tx, deps: Making, personId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, () => deps.ids.next().slice(-codeSigns));
  const madeAt = deps.clock.now();
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
  await tx.insert(recoveryCodes).values(
    codes.map((code) => ({
      id: deps.ids.next(),
      personId,
      codeDigest: digestOf(deps, personId, code),
      madeAt,
    })),
  );
  return codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`);
}

/** Takes a code, once; undefined when it is none of those left. Returns how many are left. */
export async function spendRecoveryCode(
  tx: Tx,
  deps: Making,
  personId: string,
  typed: string,
): Promise<number | undefined> {
  const code = typed.normalize("NFKC").toLowerCase().replace(/[\s-]/g, "");
  const unused = and(eq(recoveryCodes.personId, personId), isNull(recoveryCodes.usedAt));
  const spent = await tx
    .update(recoveryCodes)
    .set({ usedAt: deps.clock.now() })
    .where(and(unused, eq(recoveryCodes.codeDigest, digestOf(deps, personId, code))))
    .returning({ id: recoveryCodes.id });
  if (spent.length === 0) return undefined;
  const [left] = await tx.select({ left: count() }).from(recoveryCodes).where(unused);
  return left?.left ?? 0;
}

const digestOf = ({ secrets }: Pick<Deps, "secrets">, personId: string, code: string) =>
  secrets.digest("recovery-code", `${personId}.${code}`);
