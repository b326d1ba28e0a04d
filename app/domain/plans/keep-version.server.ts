import { desc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { plans, planVersions } from "#db/schema/plans.ts";
import { keepParts } from "./keep-parts.server.ts";
import type { PlanDraft } from "./plan-draft.ts";

export type VersionStanding = Pick<typeof planVersions.$inferInsert, "id" | "state" | "madeBy" | "madeAt"> &
  Partial<typeof planVersions.$inferInsert>;

/**
 * Writes a plan, if it is new, and one version of it with all its parts. The draft is whole and checked; the number is one that
 * the plan does not have yet. What everybody reads first stays as it is: `showVersion` changes that.
 */
export async function keepVersion(tx: Tx, draft: PlanDraft, standing: VersionStanding): Promise<void> {
  const { version: number, source, ...plan } = draft.head;
  await tx
    .insert(plans)
    .values({ ...plan, currentVersionId: null })
    // While nothing of the plan is public its head is the latest draft's: an earlier one may have been given up.
    .onConflictDoUpdate({ target: plans.id, set: plan, setWhere: isNull(plans.currentVersionId) });
  const [last] = await tx
    .select({ ordinal: planVersions.ordinal })
    .from(planVersions)
    .where(eq(planVersions.planId, plan.id))
    .orderBy(desc(planVersions.ordinal))
    .limit(1);
  const ordinal = (last?.ordinal ?? 0) + 1;
  await tx.insert(planVersions).values({ ...standing, planId: plan.id, number, source, ordinal });
  await keepParts(tx, draft, { versionId: standing.id, planId: plan.id });
}
