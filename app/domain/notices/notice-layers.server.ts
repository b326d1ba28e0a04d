import { and, asc, count, eq, isNotNull, or } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planFeatures, planLayers } from "#db/schema/plans.ts";
import { roundGeometry } from "../geo/round-geometry.ts";
import type { NoticeLayer, NoticeShape } from "./notice-view.ts";

/** As many shapes as a notice's map draws. */
const mostShapes = 400;

const reviewed = and(
  isNotNull(planLayers.secrecyReview),
  or(isNotNull(planLayers.reviewNumber), isNotNull(planLayers.exemption)),
);
const onLayer = and(
  eq(planFeatures.versionId, planLayers.versionId),
  eq(planFeatures.layer, planLayers.code),
);

/** The layers of a version that may be shown, with their review numbers. */
export async function noticeLayers(reads: Reads, versionId: string): Promise<NoticeLayer[]> {
  const { code, name, nameEn, reviewNumber, exemption, position } = planLayers;
  return await reads
    .select({ code, name, nameEn, reviewNumber, exemption, features: count(planFeatures.id) })
    .from(planLayers)
    .leftJoin(planFeatures, onLayer)
    .where(and(eq(planLayers.versionId, versionId), reviewed))
    .groupBy(code)
    .orderBy(asc(position));
}

/** What is drawn on them, as coarse as each layer says. */
export async function noticeShapes(reads: Reads, versionId: string): Promise<NoticeShape[]> {
  const rows = await reads
    .select({ feature: planFeatures, kind: planLayers.kind, precision: planLayers.precision })
    .from(planLayers)
    .innerJoin(planFeatures, onLayer)
    .where(and(eq(planLayers.versionId, versionId), reviewed))
    .orderBy(asc(planLayers.position), asc(planFeatures.id))
    .limit(mostShapes);
  return rows.map(({ feature: { code, name, nameEn, geometry }, kind, precision }) => ({
    ...{ kind, code, name, nameEn },
    geometry: roundGeometry(geometry, precision),
  }));
}
