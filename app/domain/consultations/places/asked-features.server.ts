import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { consultationSubjects } from "#db/schema/consultations.ts";
import { planFeatures, planLayers, plans, planVersions } from "#db/schema/plans.ts";
import { roundedTo } from "../../geo/rounded-to.ts";
import { layerIsShown } from "../../plans/shown-parts.server.ts";
import { publicVersionStates } from "../../plans/version-states.ts";
import { featureIn, subjectParts, subjectRef } from "../subject-ref.ts";
import type { AskedFeature, AskedLayer } from "./places-view.ts";

export const featuresAPage = 30;

/** Layers that are asked about themselves, or in a plan that is asked about as a whole; none that may not be shown. */
const askedLayer = (reads: Reads, consultationId: string) =>
  reads
    .selectDistinct({
      ...{ planId: plans.id, plan: plans.title, planEn: plans.titleEn, versionId: planLayers.versionId },
      ...{ layer: planLayers.code, name: planLayers.name, nameEn: planLayers.nameEn, kind: planLayers.kind },
      ...{ precision: planLayers.precision, reviewNumber: planLayers.reviewNumber },
      ...{ exemption: planLayers.exemption, position: planLayers.position },
    })
    .from(consultationSubjects)
    .innerJoin(plans, eq(plans.id, consultationSubjects.planId))
    .innerJoin(
      planVersions,
      and(
        eq(planVersions.id, consultationSubjects.versionId),
        inArray(planVersions.state, [...publicVersionStates]),
      ),
    )
    .innerJoin(
      planLayers,
      and(
        eq(planLayers.versionId, consultationSubjects.versionId),
        or(
          eq(consultationSubjects.part, ""),
          eq(consultationSubjects.part, sql`'layer:' || ${planLayers.code}`),
        ),
        layerIsShown,
      ),
    )
    .where(eq(consultationSubjects.consultationId, consultationId))
    .$dynamic();

export const askedLayers = (reads: Reads, consultationId: string): Promise<AskedLayer[]> =>
  askedLayer(reads, consultationId).orderBy(asc(plans.id), asc(planLayers.position));

/** What is drawn on a layer that is asked about, a page at a time, as exact as the layer is shown. */
export async function askedFeatures(
  reads: Reads,
  { versionId, planId, layer, precision }: AskedLayer,
  page: number,
): Promise<{ features: AskedFeature[]; more: boolean }> {
  const rows = await reads
    .select()
    .from(planFeatures)
    .where(and(eq(planFeatures.versionId, versionId), eq(planFeatures.layer, layer)))
    .orderBy(asc(planFeatures.id))
    .limit(featuresAPage + 1)
    .offset((page - 1) * featuresAPage);
  const features = rows.slice(0, featuresAPage).map(({ key, code, name, nameEn, geometry }) => ({
    ref: subjectRef({ planId, part: `feature:${layer}/${key}` }),
    ...{ code, name, nameEn: nameEn || name, geometry: roundedTo(geometry, precision) },
  }));
  return { features, more: rows.length > featuresAPage };
}

/** Features by their subject, as far as they are on a layer that is asked about. */
export async function featuresSpokenOf(
  reads: Reads,
  consultationId: string,
  refs: readonly string[],
): Promise<Map<string, AskedFeature & { plan: string; planEn: string }>> {
  const found = new Map<string, AskedFeature & { plan: string; planEn: string }>();
  const wanted = [...new Set(refs)].flatMap((ref) => {
    const { planId, part } = subjectParts(ref);
    const feature = featureIn(part);
    return feature ? [{ ref, planId, ...feature }] : [];
  });
  if (wanted.length === 0) return found;
  const layers = await askedLayers(reads, consultationId);
  for (const { planId, plan, planEn, layer, versionId, precision } of layers) {
    const here = wanted.filter((one) => one.planId === planId && one.layer === layer);
    if (here.length === 0) continue;
    const rows = await featuresNamed(reads, { versionId, layer, keys: here.map(({ key }) => key) });
    for (const { key, code, name, nameEn, geometry } of rows) {
      const ref = subjectRef({ planId, part: `feature:${layer}/${key}` });
      const shown = { ref, code, name, nameEn: nameEn || name, geometry: roundedTo(geometry, precision) };
      found.set(ref, { ...shown, plan, planEn });
    }
  }
  return found;
}

/** A database takes so many values in one question. */
const aRead = 500;

async function featuresNamed(
  reads: Reads,
  { versionId, layer, keys }: { versionId: string; layer: string; keys: readonly string[] },
) {
  const found: (typeof planFeatures.$inferSelect)[] = [];
  for (let from = 0; from < keys.length; from += aRead) {
    const batch = keys.slice(from, from + aRead);
    const here = and(eq(planFeatures.versionId, versionId), eq(planFeatures.layer, layer));
    const rows = await reads
      .select()
      .from(planFeatures)
      .where(and(here, inArray(planFeatures.key, batch)));
    found.push(...rows);
  }
  return found;
}
