import { and, desc, eq, ne } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planClauses, planFeatures, planVersions } from "#db/schema/plans.ts";
import { type Former, noFormer } from "./assemble-draft.ts";

/**
 * What a version to come takes its anchors and keys from: the last version of the plan that was not given up, other than the one
 * of this number, which it would replace; with all anchors and keys that any version ever used.
 */
export async function formerOf(reads: Reads, planId: string, number: string): Promise<Former> {
  const [last] = await reads
    .select({ id: planVersions.id })
    .from(planVersions)
    .where(
      and(
        eq(planVersions.planId, planId),
        ne(planVersions.number, number),
        ne(planVersions.state, "abandoned"),
      ),
    )
    .orderBy(desc(planVersions.ordinal))
    .limit(1);
  if (!last) return noFormer;
  const { anchor, number: clauseNumber, heading, words } = planClauses;
  const clauses = await reads
    .select({ anchor, number: clauseNumber, heading, words })
    .from(planClauses)
    .where(eq(planClauses.versionId, last.id))
    .orderBy(planClauses.position);
  const anchors = await reads
    .selectDistinct({ anchor })
    .from(planClauses)
    .where(eq(planClauses.planId, planId));
  const { layer, key, code, name, geometry } = planFeatures;
  const features = await reads
    .select({ layer, key, code, name, geometry })
    .from(planFeatures)
    .where(eq(planFeatures.versionId, last.id));
  const keys = await reads
    .selectDistinct({ layer, key })
    .from(planFeatures)
    .where(eq(planFeatures.planId, planId));
  return { clauses, anchors: anchors.map((row) => row.anchor), features, keys };
}
