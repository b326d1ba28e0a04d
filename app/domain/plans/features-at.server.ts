import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import {
  planClauses,
  planFeatureBoxes,
  planFeatures,
  planLayers,
  plans,
  planVersions,
} from "#db/schema/plans.ts";
import { boundsAround } from "../geo/bounds.ts";
import type { Position } from "../geo/geometry.ts";
import { metresTo } from "../geo/metres-to.ts";
import { roundedTo } from "../geo/rounded-to.ts";
import { besideMetres } from "./here-view.ts";
import { layerIsShown } from "./shown-parts.server.ts";
import { publicVersionStates } from "./version-states.ts";

/** Features whose boxes come near a position; more are on no map that people can read. */
const mostCandidates = 5000;

/**
 * What the versions that are read first draw over a position, or so near beside it that it speaks of it. Boxes are the sieve, the
 * geometry decides; layers that may not be shown are not there.
 */
export async function featuresAt(reads: Reads, at: Position) {
  const found = await candidates(reads, at);
  return found.flatMap((row) => {
    const geometry = roundedTo(row.feature.geometry, row.precision);
    const metres = metresTo(at, geometry);
    const isArea = geometry.type === "Polygon" || geometry.type === "MultiPolygon";
    return metres <= (isArea ? 0 : besideMetres)
      ? [{ ...row, feature: { ...row.feature, geometry }, metres }]
      : [];
  });
}

async function candidates(reads: Reads, at: Position) {
  const [west, south, east, north] = boundsAround(at, besideMetres * 2.2, besideMetres * 2.2);
  const { west: w, east: e, south: s, north: n } = planFeatureBoxes;
  return await shownFeatures(
    reads,
    sql`${planFeatures.id} IN (SELECT ${planFeatureBoxes.id} FROM ${planFeatureBoxes}
      WHERE ${w} <= ${east} AND ${e} >= ${west} AND ${s} <= ${north} AND ${n} >= ${south})`,
  );
}

/** Features of the versions that are read first, on layers that may be shown, with their plan, layer and clause. */
export const shownFeatures = (reads: Reads, which: SQL | undefined) =>
  reads
    .select({
      plan: {
        ...{ id: plans.id, title: plans.title, titleEn: plans.titleEn, tier: plans.tier, kind: plans.kind },
        ...{ versionId: planVersions.id, version: planVersions.number, state: planVersions.state },
      },
      layer: {
        ...{ code: planLayers.code, kind: planLayers.kind, name: planLayers.name, nameEn: planLayers.nameEn },
        ...{ reviewNumber: planLayers.reviewNumber, exemption: planLayers.exemption },
      },
      precision: planLayers.precision,
      position: planLayers.position,
      feature: {
        ...{ key: planFeatures.key, code: planFeatures.code, name: planFeatures.name },
        ...{ nameEn: planFeatures.nameEn, geometry: planFeatures.geometry },
      },
      clause: {
        ...{ anchor: planClauses.anchor, number: planClauses.number, heading: planClauses.heading },
      },
    })
    .from(planFeatures)
    .innerJoin(
      plans,
      and(eq(plans.id, planFeatures.planId), eq(plans.currentVersionId, planFeatures.versionId)),
    )
    .innerJoin(planVersions, eq(planVersions.id, planFeatures.versionId))
    .innerJoin(
      planLayers,
      and(eq(planLayers.versionId, planFeatures.versionId), eq(planLayers.code, planFeatures.layer)),
    )
    .leftJoin(
      planClauses,
      and(eq(planClauses.versionId, planFeatures.versionId), eq(planClauses.anchor, planFeatures.anchor)),
    )
    .where(and(which, inArray(planVersions.state, [...publicVersionStates]), layerIsShown))
    .limit(mostCandidates);
