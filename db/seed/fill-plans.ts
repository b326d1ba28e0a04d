import { readdir, readFile } from "node:fs/promises";
import { z } from "zod";
import type { LayerGeometry } from "#app/domain/geo/geometry.ts";
import { keepVersion } from "#app/domain/plans/keep-version.server.ts";
import type { Layer, LayerFeature } from "#app/domain/plans/plan-draft.ts";
import { hasPlans } from "#app/domain/plans/plan-queries.server.ts";
import { layerKinds } from "#app/domain/plans/plan-terms.ts";
import { readPlanText } from "#app/domain/plans/plan-text.ts";
import { showFirst } from "#app/domain/plans/show-version.server.ts";
import type { Database } from "../client.ts";

const content = new URL("../../content/", import.meta.url);

const layers = z.object({
  features: z.array(
    z.object({
      geometry: z.custom<LayerGeometry>((value) => typeof value === "object" && value !== null),
      properties: z.object({
        layer: z.enum(layerKinds),
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
  if (await hasPlans(db.read)) return;
  for (const name of await readdir(new URL("plans/", content))) {
    const read = readPlanText(await readFile(new URL(`plans/${name}/plan.md`, content), "utf8"));
    if (!read.ok) throw new Error(`content/plans/${name}/plan.md: ${read.problem}`);
    const { clauses, approvedOn, ...plan } = read.plan;
    const head = { ...plan, tier: "county", kind: "master", parentId: null, subject: null } as const;
    const drawn = plan.id === "linxi-master" ? await demoLayers() : [];
    const draft = { head, clauses, indicators: [], goals: [], terms: [], figures: [], layers: drawn };
    const [versionId, at] = [`${plan.id}-v${plan.version}`, `${approvedOn ?? "2026-01-01"}T00:00:00.000Z`];
    const standing = { id: versionId, state: "in-force", madeAt: at, shownAt: at, approvedOn } as const;
    await db.write(async (tx) => {
      await keepVersion(tx, draft, standing);
      await showFirst(tx, plan.id, versionId);
    });
  }
}

const layerNames = {
  "control-line": { name: "控制线", nameEn: "Control lines" },
  zone: { name: "规划分区", nameEn: "Zones" },
  unit: { name: "规划单元", nameEn: "Planning units" },
  project: { name: "项目", nameEn: "Projects" },
} as const;

async function demoLayers(): Promise<Layer[]> {
  const text = await readFile(new URL("demo/plan-layers.geojson", content), "utf8");
  const { features } = layers.parse(JSON.parse(text));
  const drawn = features.map(({ geometry, properties }, at) => ({
    ...properties,
    geometry,
    key: `f${at + 1}`,
  }));
  return layerKinds.flatMap((kind) => {
    const own = drawn.filter(({ layer }) => layer === kind);
    const [first] = own;
    if (!first) return [];
    const { secrecyReview, reviewNumber } = first;
    const shown = { secrecyReview, reviewNumber, exemption: null, precision: 6 };
    return [{ code: kind, kind, ...layerNames[kind], ...shown, features: own.map(featureOf) }];
  });
}

const featureOf = ({
  key,
  code,
  name,
  nameEn,
  clause,
  geometry,
}: Omit<LayerFeature, "anchor"> & { clause?: string | undefined }): LayerFeature => ({
  ...{ key, code, name, nameEn, geometry, anchor: clause ? `c${clause}` : null },
});
