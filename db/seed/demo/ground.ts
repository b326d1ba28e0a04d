import { readFile } from "node:fs/promises";
import { z } from "zod";
import { boundsOf } from "#app/domain/geo/bounds.ts";
import type { LayerGeometry } from "#app/domain/geo/geometry.ts";
import type { Database } from "../../client.ts";
import type { DemoContent } from "./content.ts";
import { insertRows } from "./rows.ts";

const outlines = z.object({
  features: z.array(
    z.object({
      geometry: z.custom<LayerGeometry>((value) => typeof value === "object" && value !== null),
      properties: z.object({ code: z.string(), name: z.string(), nameEn: z.string() }),
    }),
  ),
});

/** Units, territories and the rules by which needs find their way. */
export async function layGround(db: Database, content: DemoContent): Promise<void> {
  const unitRows = content.units.map(({ id, name, nameEn, kind, phone }) => ({
    ...{ id, name, name_en: nameEn, kind, phone },
  }));
  const territories = await territoryRows();
  const rules = content["routing-rules"].map(
    ({ id, label, labelEn, priority, category, kind, planner, ...rule }) => ({
      ...{ id, label, label_en: labelEn, priority, category, kind, planner },
      ...{ territory_id: rule.territoryId, plan_tier: rule.planTier, unit_id: rule.unitId },
      ...{ valid_from: rule.validFrom, valid_until: rule.validUntil },
    }),
  );
  await db.write(async (tx) => {
    await insertRows(tx, "units", unitRows);
    await insertRows(tx, "territories", territories);
    await insertRows(tx, "routing_rules", rules);
  });
}

async function territoryRows() {
  const path = new URL("../../../content/demo/territories.geojson", import.meta.url);
  const { features } = outlines.parse(JSON.parse(await readFile(path, "utf8")));
  return features.map(({ geometry, properties: { code, name, nameEn } }) => {
    const [west, south, east, north] = boundsOf(geometry);
    return { id: code, name, name_en: nameEn, geometry: JSON.stringify(geometry), west, south, east, north };
  });
}
