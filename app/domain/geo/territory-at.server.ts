import { and, asc, gte, isNull, lte } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { territories } from "#db/schema/people.ts";
import type { Position } from "./geometry.ts";
import { liesIn } from "./point-in-polygon.ts";

export type Territory = { id: string; name: string; nameEn: string };

/** The territory a position lies in, or undefined outside every one. On a shared border the first by id has it. */
export async function territoryAt(reads: Reads, at: Position): Promise<Territory | undefined> {
  const [lon, lat] = at;
  const near = await reads
    .select()
    .from(territories)
    .where(
      and(
        lte(territories.west, lon),
        gte(territories.east, lon),
        lte(territories.south, lat),
        gte(territories.north, lat),
        isNull(territories.retiredAt),
      ),
    )
    .orderBy(asc(territories.id));
  const found = near.find(({ geometry }) => isArea(geometry) && liesIn(at, geometry));
  return found && { id: found.id, name: found.name, nameEn: found.nameEn };
}

type Shape = typeof territories.$inferSelect.geometry;

const isArea = (geometry: Shape): geometry is Extract<Shape, { type: "Polygon" | "MultiPolygon" }> =>
  geometry.type === "Polygon" || geometry.type === "MultiPolygon";
