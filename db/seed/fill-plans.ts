import { readdir, readFile } from "node:fs/promises";
import { z } from "zod";
import type { LayerGeometry } from "#app/domain/geo/geometry.ts";
import { keepVersion } from "#app/domain/plans/keep-version.server.ts";
import type { Layer } from "#app/domain/plans/plan-draft.ts";
import { hasPlans } from "#app/domain/plans/plan-queries.server.ts";
import { layerKinds } from "#app/domain/plans/plan-terms.ts";
import { readPlanText } from "#app/domain/plans/plan-text.ts";
import { showFirst } from "#app/domain/plans/show-version.server.ts";
import type { Database } from "../client.ts";

const plansFolder = new URL("../../content/plans/", import.meta.url);

const layerFile = z.object({
  layer: z.object({
    code: z.string(),
    kind: z.enum(layerKinds),
    name: z.string(),
    nameEn: z.string(),
    precision: z.number(),
    secrecyReview: z.object({ who: z.string(), when: z.string(), basis: z.string() }),
    reviewNumber: z.string(),
  }),
  features: z.array(
    z.object({
      geometry: z.custom<LayerGeometry>((value) => typeof value === "object" && value !== null),
      properties: z.object({
        key: z.string(),
        code: z.string(),
        name: z.string(),
        nameEn: z.string(),
        clause: z.string(),
      }),
    }),
  ),
});

/** Brings the versions of `content/plans` into a portal that has no plan. */
export async function fillPlans(db: Database): Promise<void> {
  if (await hasPlans(db.read)) return;
  for (const plan of await readdir(plansFolder))
    for (const version of await readdir(new URL(`${plan}/`, plansFolder)))
      await fillVersion(db, `${plan}/${version}/`);
}

async function fillVersion(db: Database, folder: string): Promise<void> {
  const read = readPlanText(await readFile(new URL(`${folder}plan.md`, plansFolder), "utf8"));
  if (!read.ok) throw new Error(`content/plans/${folder}plan.md: ${read.problem}`);
  const { clauses, approvedOn, ...plan } = read.plan;
  const head = { ...plan, tier: "county", kind: "master", parentId: null, subject: null } as const;
  const layers = await layersIn(new URL(`${folder}layers/`, plansFolder));
  const draft = { head, clauses, indicators: [], goals: [], terms: [], figures: [], layers };
  const [versionId, at] = [`${plan.id}-v${plan.version}`, `${approvedOn ?? "2026-01-01"}T00:00:00.000Z`];
  const standing = { id: versionId, state: "in-force", madeAt: at, shownAt: at, approvedOn } as const;
  await db.write(async (tx) => {
    await keepVersion(tx, draft, standing);
    await showFirst(tx, plan.id, versionId);
  });
}

async function layersIn(folder: URL): Promise<Layer[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".geojson")).toSorted();
  return await Promise.all(
    names.map(async (name) => {
      const { layer, features } = layerFile.parse(JSON.parse(await readFile(new URL(name, folder), "utf8")));
      return {
        ...{ ...layer, exemption: null },
        features: features.map(({ geometry, properties: { clause, ...feature } }) => ({
          ...{ ...feature, geometry, anchor: clause },
        })),
      };
    }),
  );
}
