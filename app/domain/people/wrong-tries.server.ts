import { and, count, eq, gt, lt } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { wrongTries } from "#db/schema/wrong-tries.ts";
import { mayTry } from "./wrong-tries.ts";

type Try = { purpose: string; subjectDigest: string; callerDigest: string };

/**
 * Hears one try at a secret, inside the caller's transaction, and counts it when it was wrong. Refused tries are not even
 * compared, so that a caller beyond the limit learns nothing.
 */
export async function hearTry(
  tx: Tx,
  { ids, clock }: Pick<Deps, "ids" | "clock">,
  tried: Try,
  isRight: () => Promise<boolean>,
): Promise<"right" | "wrong" | "too-many"> {
  const now = clock.now();
  const hourAgo = new Date(Date.parse(now) - 3_600_000).toISOString();
  const { purpose, subjectDigest, callerDigest } = tried;
  const recent = and(eq(wrongTries.purpose, purpose), gt(wrongTries.at, hourAgo));
  const [subject] = await tx
    .select({ tries: count() })
    .from(wrongTries)
    .where(and(recent, eq(wrongTries.subjectDigest, subjectDigest)));
  const [caller] = await tx
    .select({ tries: count() })
    .from(wrongTries)
    .where(and(recent, eq(wrongTries.callerDigest, callerDigest)));
  if (!mayTry({ atSubject: subject?.tries ?? 0, byCaller: caller?.tries ?? 0 })) return "too-many";
  if (await isRight()) return "right";
  await tx.delete(wrongTries).where(lt(wrongTries.at, hourAgo));
  await tx.insert(wrongTries).values({ id: ids.next(), ...tried, at: now });
  return "wrong";
}
