import { and, eq, inArray } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { plans, planVersions } from "#db/schema/plans.ts";
import { publicVersionStates } from "./version-states.ts";

/** A plan that has something public, by its id. */
export async function planNamed(reads: Reads, id: string) {
  const [plan] = await reads
    .select({ id: plans.id, title: plans.title, titleEn: plans.titleEn })
    .from(plans)
    .innerJoin(planVersions, eq(planVersions.id, plans.currentVersionId))
    .where(and(eq(plans.id, id), inArray(planVersions.state, [...publicVersionStates])));
  return plan;
}

/** A public version with its fingerprint, by its printed number. */
export async function shownVersion(reads: Reads, { planId, number }: { planId: string; number: string }) {
  const { id, fingerprint, shownAt } = planVersions;
  const [version] = await reads
    .select({
      id,
      number: planVersions.number,
      fingerprint,
      shownAt,
      title: plans.title,
      titleEn: plans.titleEn,
    })
    .from(planVersions)
    .innerJoin(plans, eq(plans.id, planVersions.planId))
    .where(
      and(
        eq(planVersions.planId, planId),
        eq(planVersions.number, number),
        inArray(planVersions.state, [...publicVersionStates]),
      ),
    );
  return version;
}
