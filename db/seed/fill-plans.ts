import { readdir, readFile } from "node:fs/promises";
import { z } from "zod";
import { hasPlans, keepPlan, type PlanFeature } from "#app/domain/plans/keep-plan.server.ts";
import { readPlanText } from "#app/domain/plans/plan-text.ts";
import type { Database } from "../client.ts";

const content = new URL("../../content/", import.meta.url);

const layers = z.object({
  features: z.array(
    z.object({
      geometry: z.unknown(),
      properties: z.object({
        layer: z.string(),
        code: z.string(),
        name: z.string(),
        nameEn: z.string(),
        clause: z.string().optional(),
        reviewNumber: z.string(),
        secrecyReview: z.object({ who: z.string(), when: z.string(), basis: z.string() }),
      }),
    }),
  ),
});

/** Brings the plans of `content/plans` into a portal that has none; the demo's layers belong to its master plan. */
export async function fillPlans(db: Database): Promise<void> {
  if (await hasPlans(db)) return;
  for (const name of await readdir(new URL("plans/", content))) {
    const read = readPlanText(await readFile(new URL(`plans/${name}/plan.md`, content), "utf8"));
    if (!read.ok) throw new Error(`content/plans/${name}/plan.md: ${read.problem}`);
    const features = read.plan.id === "linxi-master" ? await demoFeatures() : [];
    await keepPlan(db, { ...read.plan, tier: "master" }, features);
  }
}

async function demoFeatures(): Promise<PlanFeature[]> {
  const text = await readFile(new URL("demo/plan-layers.geojson", content), "utf8");
  const { features } = layers.parse(JSON.parse(text));
  return features.map(({ geometry, properties: { clause, ...properties } }, at) => ({
    ...properties,
    id: `linxi-${at + 1}`,
    clauseAnchor: clause ? `c${clause}` : null,
    geometry,
  }));
}
