import { and, eq, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needJointUnits } from "#db/schema/needs.ts";

/** The units that still owe their opinion on a need, in the order of asking. */
export async function owedOpinions(reads: Reads, needId: string): Promise<string[]> {
  const rows = await reads
    .select({ unitId: needJointUnits.unitId })
    .from(needJointUnits)
    .where(and(eq(needJointUnits.needId, needId), isNull(needJointUnits.opinedAt)))
    .orderBy(needJointUnits.askedAt, needJointUnits.unitId);
  return rows.map(({ unitId }) => unitId);
}
