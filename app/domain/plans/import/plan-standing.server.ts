import { asc, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { plans, planVersions } from "#db/schema/plans.ts";

/** A plan as it stands, with its versions in their order; undefined while there is none. */
export async function planStanding(reads: Reads, planId: string) {
  const [plan] = await reads.select().from(plans).where(eq(plans.id, planId));
  if (!plan) return undefined;
  const { id, number, state, revision } = planVersions;
  const versions = await reads
    .select({ id, number, state, revision })
    .from(planVersions)
    .where(eq(planVersions.planId, planId))
    .orderBy(asc(planVersions.ordinal));
  return { ...plan, versions };
}
export type PlanStanding = NonNullable<Awaited<ReturnType<typeof planStanding>>>;
