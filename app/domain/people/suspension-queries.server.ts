import { and, eq, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { suspensions } from "#db/schema/offices.ts";

/** The suspension a person is under, or undefined. */
export async function suspensionOf(reads: Reads, personId: string) {
  const [found] = await reads
    .select({
      id: suspensions.id,
      reason: suspensions.reason,
      suspendedAt: suspensions.suspendedAt,
      appeal: suspensions.appeal,
      appealedAt: suspensions.appealedAt,
    })
    .from(suspensions)
    .where(and(eq(suspensions.personId, personId), isNull(suspensions.liftedAt)));
  return found;
}
