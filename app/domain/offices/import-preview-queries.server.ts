import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needs, stillOpen } from "#db/schema/needs.ts";
import { territoryImports } from "#db/schema/offices.ts";
import { people, roleGrants } from "#db/schema/people.ts";
import type { Instant } from "../calendar/instant.ts";
import { measureAreas } from "../geo/area-grid.ts";
import { boundsOf } from "../geo/bounds.ts";
import { areaFinder } from "../geo/point-in-polygon.ts";
import { grantInForce } from "../people/grant-in-force.server.ts";
import { territoriesAfter, territoryChanges } from "./territory-changes.ts";
import { territoryKind } from "./territory-kind.server.ts";

export type MovingNeed = {
  id: string;
  number: string;
  title: string;
  from: string | null;
  to: string | null;
};

/** What a kept file would do: to territories, to open needs, to planners; with overlaps and gaps measured. */
export async function importPreview(reads: Reads, id: string, replaceAll: boolean, now: Instant) {
  const [row] = await reads.select().from(territoryImports).where(eq(territoryImports.id, id));
  if (!row) return undefined;
  const standing = await territoryKind.readAll(reads);
  const changes = territoryChanges(standing, row.features, replaceAll);
  const after = territoriesAfter(standing, changes);
  const retired = changes.flatMap((each) => (each.change === "retired" ? [each.id] : []));
  return {
    ...{ id, uploadedAt: row.uploadedAt, confirmedAt: row.confirmedAt, changes, after },
    ...measureAreas(after),
    moving: await movingNeeds(reads, after),
    losing: await plannersOf(reads, retired, now),
  };
}

/** Open needs that would lie in another territory than the one they were given. */
export async function movingNeeds(
  reads: Reads,
  after: readonly { id: string; geometry: Parameters<typeof areaFinder>[0] }[],
): Promise<MovingNeed[]> {
  const open = await reads
    .select({
      id: needs.id,
      number: needs.number,
      title: needs.title,
      from: needs.territoryId,
      lon: needs.lon,
      lat: needs.lat,
    })
    .from(needs)
    .where(and(stillOpen, isNotNull(needs.lon)));
  const areas = after.map(({ id, geometry }) => ({
    id,
    bounds: boundsOf(geometry),
    holds: areaFinder(geometry),
  }));
  return open.flatMap(({ lon, lat, ...need }) => {
    if (lon === null || lat === null) return [];
    const found = areas.find(
      ({ holds, bounds: [west, south, east, north] }) =>
        west <= lon && lon <= east && south <= lat && lat <= north && holds([lon, lat]),
    );
    const to = found?.id ?? null;
    return to === need.from ? [] : [{ ...need, to }];
  });
}

const plannersOf = async (reads: Reads, territoryIds: string[], now: Instant) =>
  territoryIds.length === 0
    ? []
    : await reads
        .select({ id: people.id, name: people.displayName, territoryId: roleGrants.territoryId })
        .from(roleGrants)
        .innerJoin(people, eq(people.id, roleGrants.personId))
        .where(
          and(
            eq(roleGrants.role, "planner"),
            inArray(roleGrants.territoryId, territoryIds),
            grantInForce(now),
          ),
        );
