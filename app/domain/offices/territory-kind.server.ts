import { and, asc, count, eq } from "drizzle-orm";
import { needs, stillOpen } from "#db/schema/needs.ts";
import { territories } from "#db/schema/people.ts";
import type { RegisteredKind } from "../administration/registered-kind.server.ts";
import { boundsOf } from "../geo/bounds.ts";
import { type Territory, territoryShape } from "./territory-record.ts";

type Row = typeof territories.$inferSelect;

/** Territories by their id; what they were stands in the history, so that a date can be asked for. */
export const territoryKind: RegisteredKind<Territory> = {
  kind: "territory",
  shape: territoryShape,
  async read(reads, key) {
    const [row] = await reads.select().from(territories).where(eq(territories.id, key));
    return row && territoryOf(row);
  },
  async readAll(reads) {
    const rows = await reads.select().from(territories).orderBy(asc(territories.id));
    return new Map(
      rows.flatMap((row) => {
        const territory = territoryOf(row);
        return territory ? [[row.id, territory] as const] : [];
      }),
    );
  },
  async write(tx, { key, after, now }) {
    if (!after) return;
    const { retired, ...territory } = after;
    const [west, south, east, north] = boundsOf(after.geometry);
    const row = { ...territory, west, south, east, north, retiredAt: retired ? now : null };
    await tx
      .insert(territories)
      .values({ id: key, ...row })
      .onConflictDoUpdate({ target: territories.id, set: row });
  },
  async effects(reads, { key }) {
    const [row] = await reads
      .select({ count: count() })
      .from(needs)
      .where(and(eq(needs.territoryId, key), stillOpen));
    return row && row.count > 0 ? [{ effect: "territory-open-needs", count: row.count, examples: [] }] : [];
  },
};

function territoryOf({ name, nameEn, geometry, retiredAt }: Row): Territory | undefined {
  if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return undefined;
  return { name, nameEn, geometry, retired: retiredAt !== null };
}
