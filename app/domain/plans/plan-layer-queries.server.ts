import { asc } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planFeatures } from "#db/schema/plans.ts";

/** Every published plan feature as GeoJSON, each with its review number (审图号). */
export async function planLayerFeatures(reads: Reads) {
  const rows = await reads.select().from(planFeatures).orderBy(asc(planFeatures.layer), asc(planFeatures.id));
  return rows.map(({ id, planId, layer, code, name, nameEn, clauseAnchor, geometry, reviewNumber }) => ({
    type: "Feature" as const,
    id,
    properties: { layer, code, name, nameEn, planId, clauseAnchor, reviewNumber },
    geometry,
  }));
}
