import { asc } from "drizzle-orm";
import type { CivilDate } from "#app/domain/calendar/civil-date.ts";
import type { Instant } from "#app/domain/calendar/instant.ts";
import { grantInForce } from "#app/domain/people/grant-in-force.server.ts";
import type { Reads } from "#db/client.ts";
import { routingRules } from "#db/schema/needs.ts";
import { roleGrants, units } from "#db/schema/people.ts";
import { categoryKind } from "../category-register.server.ts";
import { isInForce, routeNeed } from "../route-need.ts";
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
  { day, now }: { day: CivilDate; now: Instant },
  office: SourceUnit,
): Promise<ImportRoutes> {
  const standing = await reads.select().from(units).orderBy(asc(units.id));
  const rules = (await reads.select().from(routingRules)).filter((rule) => isInForce(rule, day));
  const taxonomy = await categoryKind.readAll(reads);
  const planners = await plannersOf(reads, now);
  const known = new Map(standing.flatMap(({ id, name, nameEn }) => [nameEn, name, id].map((at) => [at, id])));
  const made: NewUnit[] = [];
  const unitId = (unit: SourceUnit, kind: NewUnit["kind"]): string => {
    const found = known.get(unit.id) ?? known.get(unit.name);
    if (found) return found;
    made.push({ ...unit, kind });
    for (const each of [unit.id, unit.name, unit.nameEn]) known.set(each, unit.id);
    return unit.id;
  };
  const standingOffice = standing.find(({ kind }) => kind === "coordinating-office")?.id;
  const find = ({ need, territoryId }: Routed): ImportRoute => {
    const { category, kind } = need;
    const parentCategory = taxonomy.get(category)?.parent ?? null;
    const asked = { territoryId, category, parentCategory, kind, planTier: null };
    const { rule, planner, unitId: byRule } = routeNeed(asked, rules, null);
    const plannerId = planner === "territory" && territoryId ? (planners.get(territoryId) ?? null) : null;
    if (need.unit) return { unitId: unitId(need.unit, "department"), plannerId, routingRuleId: null };
    const fallback = byRule ?? standingOffice ?? unitId(office, "coordinating-office");
    return { unitId: fallback, plannerId, routingRuleId: rule?.id ?? null };
  };
  const found = new Map<string, ImportRoute>();
  return {
    newUnits: () => made,
    routeOf({ need, territoryId }) {
      const { category, kind, unit } = need;
      const alike = JSON.stringify([territoryId, category, kind, unit?.id, unit?.name]);
      const route = found.get(alike) ?? find({ need, territoryId });
      found.set(alike, route);
      return route;
    },
  };
}

/** Whoever was appointed to each territory last and still is. */
async function plannersOf(reads: Reads, now: Instant): Promise<Map<string, string>> {
  const grants = await reads
    .select({ territoryId: roleGrants.territoryId, personId: roleGrants.personId, role: roleGrants.role })
    .from(roleGrants)
    .where(grantInForce(now))
    .orderBy(asc(roleGrants.grantedAt), asc(roleGrants.id));
  return new Map(
    grants.flatMap(({ role, territoryId, personId }) =>
      role === "planner" && territoryId ? [[territoryId, personId] as const] : [],
    ),
  );
}
