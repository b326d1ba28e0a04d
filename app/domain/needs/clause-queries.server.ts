import { and, asc, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planClauses, plans } from "#db/schema/plans.ts";

const columns = {
  planId: plans.id,
  planTitle: plans.title,
  tier: plans.tier,
  anchor: planClauses.anchor,
  number: planClauses.number,
  heading: planClauses.heading,
};

/** A clause with its plan's title and tier; undefined when there is none. */
export async function clauseOf(reads: Reads, { planId, anchor }: { planId: string; anchor: string }) {
  const [clause] = await reads
    .select(columns)
    .from(planClauses)
    .innerJoin(plans, eq(plans.id, planClauses.planId))
    .where(and(eq(planClauses.planId, planId), eq(planClauses.anchor, anchor)));
  return clause;
}

/** Every clause that a need can be about, plan by plan in the plan's order. */
export const clauseChoices = (reads: Reads) =>
  reads
    .select(columns)
    .from(planClauses)
    .innerJoin(plans, eq(plans.id, planClauses.planId))
    .orderBy(asc(plans.title), asc(planClauses.position));
