import { and, eq, inArray } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { territoryImports } from "#db/schema/offices.ts";
import { people, roleGrants } from "#db/schema/people.ts";
import type { Instant } from "../calendar/instant.ts";
import { measureAreas } from "../geo/area-grid.ts";
import { grantInForce } from "../people/grant-in-force.server.ts";
import { type MovingNeed, movingNeeds } from "./moving-needs-queries.server.ts";
import { territoriesAfter, territoryChanges } from "./territory-changes.ts";
import { territoryKind } from "./territory-kind.server.ts";

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
    moving: await countMoving(reads, after),
    losing: await plannersOf(reads, retired, now),
  };
}

const mostExamples = 10;

/** How many, and some of them. */
async function countMoving(reads: Reads, after: Parameters<typeof movingNeeds>[1]) {
  const moving: { count: number; some: MovingNeed[] } = { count: 0, some: [] };
  for await (const batch of movingNeeds(reads, after)) {
    moving.count += batch.length;
    moving.some.push(...batch.slice(0, mostExamples - moving.some.length));
  }
  return { ...moving, some: moving.some.map(({ number, title, from, to }) => ({ number, title, from, to })) };
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
