import { asc, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planFeatures, planFigures, planLayers, plans, planVersions } from "#db/schema/plans.ts";
import type { Figure, Layer, PlanDraft } from "./plan-draft.ts";
import { versionWords } from "./version-words.server.ts";

/** One version with all its parts, as it was kept, reviewed or not: for the office and for fingerprints. */
export async function versionParts(reads: Reads, versionId: string): Promise<PlanDraft | undefined> {
  const [row] = await reads
    .select({ plan: plans, version: planVersions })
    .from(planVersions)
    .innerJoin(plans, eq(plans.id, planVersions.planId))
    .where(eq(planVersions.id, versionId));
  if (!row) return undefined;
  const { currentVersionId: _, ...plan } = row.plan;
  return {
    head: { ...plan, version: row.version.number, source: row.version.source },
    ...(await versionWords(reads, versionId)),
    figures: await figuresOf(reads, versionId),
    layers: await layersOf(reads, versionId),
  };
}

async function figuresOf(reads: Reads, versionId: string): Promise<Figure[]> {
  const rows = await reads
    .select()
    .from(planFigures)
    .where(eq(planFigures.versionId, versionId))
    .orderBy(asc(planFigures.code));
  return rows.map(({ versionId: _, ...figure }) => figure);
}

async function layersOf(reads: Reads, versionId: string): Promise<Layer[]> {
  const layers = await reads
    .select()
    .from(planLayers)
    .where(eq(planLayers.versionId, versionId))
    .orderBy(asc(planLayers.position));
  const features = await reads
    .select()
    .from(planFeatures)
    .where(eq(planFeatures.versionId, versionId))
    .orderBy(asc(planFeatures.id));
  return layers.map(({ versionId: _v, position: _o, ...layer }) => ({
    ...layer,
    features: features
      .filter((feature) => feature.layer === layer.code)
      .map(({ key, code, name, nameEn, anchor, geometry }) => ({
        key,
        code,
        name,
        nameEn,
        anchor,
        geometry,
      })),
  }));
}
