import { and, asc, count, eq, isNotNull, or } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planFeatures, planFigures, planLayers } from "#db/schema/plans.ts";
import { type Bounds, boundsOf, boundsOfBoxes } from "../geo/bounds.ts";
import { roundedTo } from "../geo/rounded-to.ts";
import { keptByDatabase } from "./kept-by-database.ts";
import type { LayerFeature } from "./plan-draft.ts";
import type { ShownFigure, ShownLayer } from "./plan-view.ts";

/** What may be shown: its secrecy review is recorded, and its review number or why it needs none. */
export const layerIsShown = and(
  isNotNull(planLayers.secrecyReview),
  or(isNotNull(planLayers.reviewNumber), isNotNull(planLayers.exemption)),
);
const figureIsShown = and(
  isNotNull(planFigures.secrecyReview),
  or(isNotNull(planFigures.reviewNumber), isNotNull(planFigures.exemption)),
);

/** A public version; `revision` counts its changes. */
type Version = { id: string; revision: number };

/** The layers of a public version that anybody may see, in their order, with how much is drawn on each. */
export async function shownLayers(reads: Reads, version: Version): Promise<ShownLayer[]> {
  const { code, kind, name, nameEn, precision, reviewNumber, exemption } = planLayers;
  const layers = await reads
    .select({ code, kind, name, nameEn, precision, reviewNumber, exemption })
    .from(planLayers)
    .where(and(eq(planLayers.versionId, version.id), layerIsShown))
    .orderBy(asc(planLayers.position));
  const features = await featureCounts(reads, version);
  return layers.map((layer) => ({ ...layer, features: features.get(layer.code) ?? 0 }));
}

const counted = keptByDatabase<ReadonlyMap<string, number>>(24);

const featureCounts = (reads: Reads, { id, revision }: Version) =>
  counted(reads, `${id} ${revision}`, async () => {
    const { layer, versionId } = planFeatures;
    const rows = await reads
      .select({ layer, features: count() })
      .from(planFeatures)
      .where(eq(versionId, id))
      .groupBy(layer);
    return new Map(rows.map((row) => [row.layer, row.features]));
  });

export async function shownFigures(reads: Reads, versionId: string): Promise<ShownFigure[]> {
  const { code, title, alt, digest, type, anchor, reviewNumber, exemption } = planFigures;
  return await reads
    .select({ code, title, alt, digest, type, anchor, reviewNumber, exemption })
    .from(planFigures)
    .where(and(eq(planFigures.versionId, versionId), figureIsShown));
}

export type Drawing = { features: LayerFeature[]; bounds: Bounds | undefined };
const kept = keptByDatabase<Drawing>(48);

/** What is drawn on a layer of a public version, read once, with its coordinates as exact as the layer is shown. */
export const drawnOn = (
  reads: Reads,
  version: Version,
  { code, precision }: Pick<ShownLayer, "code" | "precision">,
): Promise<Drawing> =>
  kept(reads, JSON.stringify([version.id, version.revision, code, precision]), async () => {
    const rows = await reads
      .select()
      .from(planFeatures)
      .where(and(eq(planFeatures.versionId, version.id), eq(planFeatures.layer, code)))
      .orderBy(asc(planFeatures.id));
    const features = rows.map(({ key, code, name, nameEn, anchor, geometry }) => ({
      ...{ key, code, name, nameEn, anchor },
      geometry: roundedTo(geometry, precision),
    }));
    const boxes = features.map(({ geometry }) => boundsOf(geometry));
    return { features, bounds: boundsOfBoxes(boxes) };
  });
