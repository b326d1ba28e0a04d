import { hashPassword, verifyPassword } from "better-auth/crypto";
import { and, eq } from "drizzle-orm";
import { atOnce } from "#app/platform/at-once.ts";
import type { Reads } from "#db/client.ts";
import { account } from "#db/schema/identity.ts";
import { plainPassword } from "./password-strength.ts";

/** Each takes 32 MiB and a thread for a tenth of a second: many tries at once leave room for everybody else. */
const inTurn = atOnce(2);

/** scrypt, N = 16384, r = 16, p = 1, with a salt of its own. */
export const hashOf = (typed: string) => inTurn(() => hashPassword(plainPassword(typed)));

export const isPasswordOf = (personId: string) =>
  and(eq(account.userId, personId), eq(account.providerId, "credential"));

export async function passwordHashOf(reads: Reads, personId: string): Promise<string | undefined> {
  const [row] = await reads.select({ hash: account.password }).from(account).where(isPasswordOf(personId));
  return row?.hash ?? undefined;
}

let nobodys: Promise<string> | undefined;

/** Whether the password fits the hash. Where there is none, one is compared all the same: the answer takes as long. */
export async function passwordFits(hash: string | undefined, typed: string): Promise<boolean> {
  nobodys ??= hashOf("a password that nobody has");
  const compared = { hash: hash ?? (await nobodys), password: plainPassword(typed) };
  const fits = await inTurn(() => verifyPassword(compared));
  return fits && hash !== undefined;
}
