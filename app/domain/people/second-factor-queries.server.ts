import { and, count, eq, isNotNull, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads } from "#db/client.ts";
import { passkeys, recoveryCodes, totpSecrets } from "#db/schema/credentials.ts";

export const isConfirmedTotpOf = (personId: string) =>
  and(eq(totpSecrets.personId, personId), isNotNull(totpSecrets.confirmedAt));

/** What a person set up besides contacts and password. */
export async function factorsOf(reads: Reads, personId: string) {
  const [totp] = await reads.select({ held: count() }).from(totpSecrets).where(isConfirmedTotpOf(personId));
  const [keys] = await reads.select({ held: count() }).from(passkeys).where(eq(passkeys.personId, personId));
  const [codes] = await reads
    .select({ held: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.personId, personId), isNull(recoveryCodes.usedAt)));
  return { totp: (totp?.held ?? 0) > 0, passkeys: keys?.held ?? 0, recoveryCodes: codes?.held ?? 0 };
}

export async function hasSecondFactor({ db }: Pick<Deps, "db">, personId: string): Promise<boolean> {
  const { totp, passkeys: keys } = await factorsOf(db.read, personId);
  return totp || keys > 0;
}
