import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { plans, planVersions } from "#db/schema/plans.ts";
import { stampVersion } from "./version-fingerprint.server.ts";
import { publicVersionStates } from "./version-states.ts";

/** From now on this version is what everybody reads first. */
export async function showFirst(tx: Tx, planId: string, versionId: string): Promise<void> {
  await stampVersion(tx, versionId);
  await tx.update(plans).set({ currentVersionId: versionId }).where(eq(plans.id, planId));
}

/**
 * Reads again which version of a plan comes first: the one in force, else the latest public one, what was laid aside last of all;
 * none while all are drafts.
 * What is public for the first time gets its fingerprint.
 */
export async function showByState(tx: Tx, planId: string, at: string): Promise<void> {
  const open = inArray(planVersions.state, [...publicVersionStates]);
  const unstamped = await tx
    .select({ id: planVersions.id })
    .from(planVersions)
    .where(and(eq(planVersions.planId, planId), open, isNull(planVersions.fingerprint)));
  for (const { id } of unstamped) await stampVersion(tx, id, at);
  const [first] = await tx
    .select({ id: planVersions.id })
    .from(planVersions)
    .where(and(eq(planVersions.planId, planId), open))
    .orderBy(
      desc(sql`${planVersions.state} = 'in-force'`),
      asc(sql`${planVersions.state} = 'laid-aside'`),
      desc(planVersions.ordinal),
    )
    .limit(1);
  await tx
    .update(plans)
    .set({ currentVersionId: first?.id ?? null })
    .where(eq(plans.id, planId));
}
