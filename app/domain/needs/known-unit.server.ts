import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { units } from "#db/schema/people.ts";

/** Whether a unit of that id exists and takes cases. */
export async function isKnownUnit(tx: Tx, unitId: string): Promise<boolean> {
  const [unit] = await tx
    .select({ id: units.id })
    .from(units)
    .where(and(eq(units.id, unitId), isNull(units.retiredAt)));
  return unit !== undefined;
}
