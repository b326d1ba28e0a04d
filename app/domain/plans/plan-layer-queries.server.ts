import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planFeatureBoxes, planFeatures, planLayers, plans, planVersions } from "#db/schema/plans.ts";
import type { Bounds } from "../geo/bounds.ts";
import { boxMeets } from "../geo/box-meets.server.ts";
import type { PlanSwitches } from "./map-switch.ts";
import { layerPath } from "./plan-paths.ts";
import { layerIsShown } from "./shown-parts.server.ts";

/**
 * The layers that may be shown and draw something in an area, of the versions that are read first, plan by plan from the city
 * down; without what is drawn.
 */
export async function planSwitches(reads: Reads, area: Bounds): Promise<PlanSwitches[]> {
  const rows = await reads
    .select({ plan: plans, number: planVersions.number, layer: planLayers })
    .from(plans)
    .innerJoin(planVersions, eq(planVersions.id, plans.currentVersionId))
    .innerJoin(planLayers, eq(planLayers.versionId, planVersions.id))
    .where(and(layerIsShown, drawsIn(area)))
    .orderBy(
      sql`instr('county city town unit', ${plans.tier})`,
      asc(plans.kind),
      asc(plans.title),
      asc(planLayers.position),
    );
  const lines = await linesOn(
    reads,
    area,
    rows.filter(({ layer }) => layer.kind === "control-line").map(({ layer }) => layer.versionId),
  );
  const byPlan = new Map<string, PlanSwitches>();
  for (const { plan, number, layer } of rows) {
    const { title, titleEn, tier } = plan;
    const { code, kind, name, nameEn, reviewNumber } = layer;
    const own = byPlan.get(plan.id) ?? { title, titleEn, tier, switches: [] };
    const url = layerPath(plan.id, number, code);
    const whole = {
      key: `${plan.id}/${code}`,
      kind,
      name,
      nameEn,
      code: null,
      version: number,
      url,
      reviewNumber,
    };
    const parts = lines.filter((line) => line.versionId === layer.versionId && line.layer === code);
    own.switches.push(
      ...(parts.length > 1
        ? parts.map((line) => ({ ...whole, ...nameOf(line), key: `${whole.key}/${line.code}` }))
        : [whole]),
    );
    byPlan.set(plan.id, own);
  }
  return [...byPlan.values()];
}

/** Feature by feature until one lies there: each is looked up in the R*Tree by its number, which the order of the tables says. */
const drawsIn = (area: Bounds) =>
  sql`EXISTS (SELECT 1 FROM ${planFeatures} CROSS JOIN ${planFeatureBoxes} WHERE ${and(
    eq(planFeatures.versionId, planLayers.versionId),
    eq(planFeatures.layer, planLayers.code),
    eq(planFeatureBoxes.id, planFeatures.id),
    boxMeets(planFeatureBoxes, area),
  )})`;

const nameOf = ({ code, name, nameEn }: { code: string; name: string; nameEn: string }) => ({
  code,
  name,
  nameEn,
});

/** The control lines that lie on one layer in an area, each once, by its first name. */
async function linesOn(reads: Reads, area: Bounds, versionIds: readonly string[]) {
  if (versionIds.length === 0) return [];
  const { versionId, layer, code, name, nameEn, id } = planFeatures;
  return await reads
    .select({ versionId, layer, code, name, nameEn, first: sql<number>`min(${id})` })
    .from(planFeatures)
    .innerJoin(
      planLayers,
      and(
        eq(planLayers.versionId, versionId),
        eq(planLayers.code, layer),
        eq(planLayers.kind, "control-line"),
      ),
    )
    .innerJoin(planFeatureBoxes, and(eq(planFeatureBoxes.id, id), boxMeets(planFeatureBoxes, area)))
    .where(inArray(versionId, [...new Set(versionIds)]))
    .groupBy(versionId, layer, code)
    .orderBy(sql`min(${id})`);
}
