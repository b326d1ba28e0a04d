import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { plans } from "#db/schema/plans.ts";

/** From now on this version is what everybody reads first. */
export async function showFirst(tx: Tx, planId: string, versionId: string): Promise<void> {
  await tx.update(plans).set({ currentVersionId: versionId }).where(eq(plans.id, planId));
}
