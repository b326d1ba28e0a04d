import { and, asc, eq, isNotNull, or } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planFeatures, planLayers, plans } from "#db/schema/plans.ts";

/** What is drawn on layers that may be shown, of the versions that are read first, as GeoJSON with its review number (审图号). */
export async function planLayerFeatures(reads: Reads) {
  const rows = await reads
    .select({ feature: planFeatures, kind: planLayers.kind, reviewNumber: planLayers.reviewNumber })
    .from(plans)
    .innerJoin(planLayers, eq(planLayers.versionId, plans.currentVersionId))
    .innerJoin(
      planFeatures,
      and(eq(planFeatures.versionId, planLayers.versionId), eq(planFeatures.layer, planLayers.code)),
    )
    .where(
      and(
        isNotNull(planLayers.secrecyReview),
        or(isNotNull(planLayers.reviewNumber), isNotNull(planLayers.exemption)),
      ),
    )
    .orderBy(asc(planLayers.position), asc(planFeatures.id));
  return rows.map(
    ({ feature: { planId, layer, key, code, name, nameEn, anchor, geometry }, kind, reviewNumber }) => ({
      type: "Feature" as const,
      id: `${planId}/${layer}/${key}`,
      properties: { layer: kind, code, name, nameEn, planId, clauseAnchor: anchor, reviewNumber },
      geometry,
    }),
  );
}
