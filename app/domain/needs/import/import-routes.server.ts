import type { CivilDate } from "#app/domain/calendar/civil-date.ts";
import type { Instant } from "#app/domain/calendar/instant.ts";
import type { Reads } from "#db/client.ts";
import type { units } from "#db/schema/people.ts";
import { routeTable } from "../route-table.server.ts";
import type { SourceUnit } from "./imported-need.ts";
import type { PlacedNeed } from "./placed-need.ts";

export type ImportRoute = { unitId: string; plannerId: string | null; routingRuleId: string | null };
type NewUnit = typeof units.$inferInsert;

type Routed = Pick<PlacedNeed, "territoryId"> & {
  need: Pick<PlacedNeed["need"], "category" | "kind" | "unit">;
};

export type ImportRoutes = {
  /** Who has a need: the department that the source names, else by the routing rules, else the coordinating office. */
  routeOf(placed: Routed): ImportRoute;
  /** Units that the rows of this batch name and nobody had yet. */
  newUnits(): NewUnit[];
};

/** Routing as it stands now, read once for a batch. */
export async function importRoutes(
  reads: Reads,
  on: { day: CivilDate; now: Instant },
  office: SourceUnit,
): Promise<ImportRoutes> {
  const table = await routeTable(reads, on);
  const known = new Map(
    table.units.flatMap(({ id, name, nameEn }) => [nameEn, name, id].map((at) => [at, id])),
  );
  const made: NewUnit[] = [];
  const unitId = (unit: SourceUnit, kind: NewUnit["kind"]): string => {
    const found = known.get(unit.id) ?? known.get(unit.name);
    if (found) return found;
    made.push({ ...unit, kind });
    for (const each of [unit.id, unit.name, unit.nameEn]) known.set(each, unit.id);
    return unit.id;
  };
  return {
    newUnits: () => made,
    routeOf({ need: { category, kind, unit }, territoryId }) {
      const route = table.routeOf({ territoryId, category, kind, planTier: null });
      if (unit)
        return { unitId: unitId(unit, "department"), plannerId: route.plannerId, routingRuleId: null };
      return { ...route, unitId: route.unitId ?? table.officeId ?? unitId(office, "coordinating-office") };
    },
  };
}
