import { and, eq, inArray, isNotNull, or } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planClauses, planFeatures, planLayers, planVersions } from "#db/schema/plans.ts";
import { publicVersionStates } from "../plans/version-states.ts";
import { type OpinionSubject, subjectText } from "./opinion-subject.ts";

/** A feature has a name in public only on a layer that may be shown. */
const onReviewedLayer = and(
  eq(planLayers.versionId, planFeatures.versionId),
  eq(planLayers.code, planFeatures.layer),
  isNotNull(planLayers.secrecyReview),
  or(isNotNull(planLayers.reviewNumber), isNotNull(planLayers.exemption)),
);

/** What clauses and features are called, by their text, from public versions alone: the latest that has them. */
export async function namesOfSubjects(
  reads: Reads,
  planId: string,
  subjects: readonly OpinionSubject[],
): Promise<Map<string, string>> {
  const anchors = [...new Set(subjects.flatMap(({ anchor }) => anchor ?? []))];
  const keys = [...new Set(subjects.flatMap(({ featureKey }) => featureKey ?? []))];
  const layers = [...new Set(subjects.flatMap(({ layer }) => layer ?? []))];
  const isPublic = inArray(planVersions.state, [...publicVersionStates]);
  const names = new Map<string, string>();
  if (anchors.length > 0) {
    const rows = await reads
      .select({ anchor: planClauses.anchor, number: planClauses.number, heading: planClauses.heading })
      .from(planClauses)
      .innerJoin(planVersions, eq(planVersions.id, planClauses.versionId))
      .where(and(eq(planClauses.planId, planId), inArray(planClauses.anchor, anchors), isPublic))
      .orderBy(planVersions.ordinal);
    for (const { anchor, number, heading } of rows)
      names.set(subjectText({ anchor, layer: null, featureKey: null }), `${number} ${heading}`);
  }
  if (keys.length > 0) {
    const rows = await reads
      .select({ layer: planFeatures.layer, featureKey: planFeatures.key, name: planFeatures.name })
      .from(planFeatures)
      .innerJoin(planVersions, eq(planVersions.id, planFeatures.versionId))
      .innerJoin(planLayers, onReviewedLayer)
      .where(
        and(
          eq(planVersions.planId, planId),
          inArray(planFeatures.layer, layers),
          inArray(planFeatures.key, keys),
          isPublic,
        ),
      )
      .orderBy(planVersions.ordinal);
    for (const { name, ...feature } of rows) names.set(subjectText({ anchor: null, ...feature }), name);
  }
  return names;
}
