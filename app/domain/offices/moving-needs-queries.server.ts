import { and, eq, isNotNull, type SQL } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needs } from "#db/schema/needs.ts";
import { plans } from "#db/schema/plans.ts";
import { boundsOf } from "../geo/bounds.ts";
import { areaFinder } from "../geo/point-in-polygon.ts";
import { alongInbox, openBatch, openInBatches } from "../needs/open-in-batches.server.ts";

type Area = { id: string; geometry: Parameters<typeof areaFinder>[0] };
type OpenNeed = Awaited<ReturnType<typeof placed>>[number];
export type MovingNeed = OpenNeed & { to: string | null };

/** Open needs that would lie in another territory than the one they were given; a batch at a time, often an empty one. */
export async function* movingNeeds(reads: Reads, territories: readonly Area[]): AsyncGenerator<MovingNeed[]> {
  // On a shared border the first by id has it, as `territoryAt` says.
  const areas = territories
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ id, geometry }) => ({ id, bounds: boundsOf(geometry), holds: areaFinder(geometry) }));
  for await (const open of openInBatches((place) => placed(reads, place)))
    yield open.flatMap((need) => {
      const { lon, lat } = need;
      if (lon === null || lat === null) return [];
      const found = areas.find(
        ({ holds, bounds: [west, south, east, north] }) =>
          west <= lon && lon <= east && south <= lat && lat <= north && holds([lon, lat]),
      );
      const to = found?.id ?? null;
      return to === need.from ? [] : [{ ...need, to }];
    });
}

const placed = (reads: Reads, place: SQL | undefined) =>
  reads
    .select({
      ...{ id: needs.id, inboxDue: needs.inboxDue, number: needs.number, title: needs.title },
      ...{ from: needs.territoryId, lon: needs.lon, lat: needs.lat },
      ...{ state: needs.state, kind: needs.kind, category: needs.category, planTier: plans.tier },
      fromUnitId: needs.unitId,
    })
    .from(needs)
    .leftJoin(plans, eq(plans.id, needs.planId))
    .where(and(place, isNotNull(needs.lon)))
    .orderBy(...alongInbox)
    .limit(openBatch);
