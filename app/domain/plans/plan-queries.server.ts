import { and, asc, count, desc, eq, inArray } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planClauses, plans, planVersions } from "#db/schema/plans.ts";
import type { PlanLine, VersionLine } from "./plan-view.ts";
import { publicVersionStates } from "./version-states.ts";

export const planColumns = {
  id: plans.id,
  title: plans.title,
  titleEn: plans.titleEn,
  tier: plans.tier,
  kind: plans.kind,
  parentId: plans.parentId,
  subject: plans.subject,
  version: planVersions.number,
  state: planVersions.state,
  approvedOn: planVersions.approvedOn,
  inForceOn: planVersions.inForceOn,
  shownAt: planVersions.shownAt,
};

/** Whether this version of a plan is kept, in whatever state. */
export async function hasVersion(reads: Reads, planId: string, number: string): Promise<boolean> {
  const found = await reads
    .select({ id: planVersions.id })
    .from(planVersions)
    .where(and(eq(planVersions.planId, planId), eq(planVersions.number, number)));
  return found.length > 0;
}

/** Plans of a county and the city above it: a few dozen; more than this is not listed. */
const mostListed = 1000;

/** Every plan that has a public version, by the version that is read first. */
export async function planList(reads: Reads): Promise<PlanLine[]> {
  return await reads
    .select({ ...planColumns, clauses: count(planClauses.anchor) })
    .from(plans)
    .innerJoin(planVersions, eq(planVersions.id, plans.currentVersionId))
    .leftJoin(planClauses, eq(planClauses.versionId, planVersions.id))
    .where(inArray(planVersions.state, [...publicVersionStates]))
    .groupBy(plans.id)
    .orderBy(asc(plans.title))
    .limit(mostListed);
}

/** The versions of a plan that anybody may read, the latest first. */
export async function publicVersions(reads: Reads, planId: string): Promise<VersionLine[]> {
  const { id, number, state, approvedOn, inForceOn, shownAt, revision } = planVersions;
  return await reads
    .select({ id, number, state, approvedOn, inForceOn, shownAt, revision })
    .from(planVersions)
    .where(and(eq(planVersions.planId, planId), inArray(planVersions.state, [...publicVersionStates])))
    .orderBy(desc(planVersions.ordinal));
}
