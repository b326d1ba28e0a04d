import type { Database } from "#db/client.ts";
import { planClauses, planFeatures, plans } from "#db/schema/plans.ts";
import type { PlanText } from "./plan-text.ts";

export type PlanFeature = Omit<typeof planFeatures.$inferInsert, "planId">;

/** Whether any plan is kept yet. */
export async function hasPlans(db: Database): Promise<boolean> {
  return (await db.read.select({ id: plans.id }).from(plans).limit(1)).length > 0;
}

/** Keeps a plan with its clauses and drawn features, if it is not there yet. Returns whether it was new. */
export async function keepPlan(
  db: Database,
  plan: PlanText & { tier: string },
  features: readonly PlanFeature[],
): Promise<boolean> {
  const { clauses, ...row } = plan;
  return await db.write(async (tx) => {
    const kept = await tx.insert(plans).values(row).onConflictDoNothing().returning({ id: plans.id });
    if (kept.length === 0) return false;
    for (const [position, clause] of clauses.entries())
      await tx.insert(planClauses).values({ ...clause, planId: plan.id, position });
    for (const feature of features) await tx.insert(planFeatures).values({ ...feature, planId: plan.id });
    return true;
  });
}
