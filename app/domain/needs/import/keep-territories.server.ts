import { asc, eq } from "drizzle-orm";
import type { Database, Reads } from "#db/client.ts";
import { territories } from "#db/schema/people.ts";
import type { TerritoryFeature } from "./territory-features.ts";

/** Puts territories in place; one that stands already gets the file's outline and names. */
export async function keepTerritories(db: Database, features: readonly TerritoryFeature[]): Promise<void> {
  await db.write(async (tx) => {
    for (const { id, name, nameEn, geometry, bounds } of features) {
      const [west, south, east, north] = bounds;
      const row = { name, nameEn, geometry, west, south, east, north };
      const [known] = await tx.select().from(territories).where(eq(territories.id, id));
      if (!known) await tx.insert(territories).values({ id, ...row });
      else if (JSON.stringify({ ...known, ...row }) !== JSON.stringify(known))
        await tx.update(territories).set(row).where(eq(territories.id, id));
    }
  });
}

/** The territories that stand already, for an import without a file of its own. */
export async function standingTerritories(reads: Reads): Promise<TerritoryFeature[]> {
  const rows = await reads.select().from(territories).orderBy(asc(territories.id));
  return rows.flatMap(({ id, name, nameEn, geometry, west, south, east, north }) =>
    geometry.type === "Polygon" || geometry.type === "MultiPolygon"
      ? [{ id, name, nameEn, geometry, bounds: [west, south, east, north] as const }]
      : [],
  );
}
