import { asc, isNull, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { territories } from "#db/schema/people.ts";
import type { LayerGeometry } from "./geometry.ts";

/** Every territory as GeoJSON: its outline, id and names. */
export async function territoryFeatures(reads: Reads) {
  const { id, name, nameEn, geometry } = territories;
  const rows = await reads
    .select({ id, name, nameEn, geometry: sql<LayerGeometry>`${geometry}`.mapWith(outlineOf) })
    .from(territories)
    .where(isNull(territories.retiredAt))
    .orderBy(asc(id));
  return rows.map(({ id, name, nameEn, geometry }) => ({
    type: "Feature" as const,
    id,
    properties: { layer: "territory", code: id, name, nameEn },
    geometry,
  }));
}

/** Outlines by their text, so that an unchanged one stays the same object: it is parsed once, and drawn once a window. */
const outlines = new Map<string, LayerGeometry>();
const mostOutlines = 500;

function outlineOf(text: string): LayerGeometry {
  const outline: LayerGeometry = outlines.get(text) ?? JSON.parse(text);
  if (outlines.size >= mostOutlines) outlines.clear();
  outlines.set(text, outline);
  return outline;
}
