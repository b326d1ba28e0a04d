import { asc, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { territories } from "#db/schema/people.ts";

/** Every territory as GeoJSON: its outline, id and names. */
export async function territoryFeatures(reads: Reads) {
  const rows = await reads
    .select()
    .from(territories)
    .where(isNull(territories.retiredAt))
    .orderBy(asc(territories.id));
  return rows.map(({ id, name, nameEn, geometry }) => ({
    type: "Feature" as const,
    id,
    properties: { layer: "territory", code: id, name, nameEn },
    geometry,
  }));
}
