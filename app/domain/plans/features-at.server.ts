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
import { boxMeets } from "../geo/box-meets.server.ts";
import type { LayerGeometry, Position } from "../geo/geometry.ts";
import { metresTo } from "../geo/metres-to.ts";
import { liesIn } from "../geo/point-in-polygon.ts";
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
    const metres = metresOff(at, geometry);
    return metres <= besideMetres ? [{ ...row, feature: { ...row.feature, geometry }, metres }] : [];
  });
}

/** An area speaks of what lies in it, however near beside it something is. */
const metresOff = (at: Position, geometry: LayerGeometry): number =>
  geometry.type === "Polygon" || geometry.type === "MultiPolygon"
    ? liesIn(at, geometry)
      ? 0
      : Infinity
    : metresTo(at, geometry);

async function candidates(reads: Reads, at: Position) {
  const near = boundsAround(at, besideMetres * 2.2, besideMetres * 2.2);
  const boxes = reads
    .select({ id: planFeatureBoxes.id })
    .from(planFeatureBoxes)
    .where(boxMeets(planFeatureBoxes, near));
  return await shownFeatures(reads, inArray(planFeatures.id, boxes));
}

const ofFirstVersion = eq(plans.currentVersionId, planFeatures.versionId);

/** Features of the versions that are read first, or of another public one, on layers that may be shown, with their plan, layer and clause. */
export const shownFeatures = (reads: Reads, which: SQL | undefined, inVersion: SQL = ofFirstVersion) =>
  reads
    .select({
      plan: {
        ...{ id: plans.id, title: plans.title, titleEn: plans.titleEn, tier: plans.tier, kind: plans.kind },
        ...{ versionId: planVersions.id, version: planVersions.number, state: planVersions.state },
        isFirst: sql<boolean>`${ofFirstVersion}`.mapWith(Boolean),
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
    .innerJoin(plans, eq(plans.id, planFeatures.planId))
    .innerJoin(planVersions, and(eq(planVersions.id, planFeatures.versionId), inVersion))
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
