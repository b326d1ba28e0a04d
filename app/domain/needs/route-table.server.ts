import { asc } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { roleGrants, units } from "#db/schema/people.ts";
import { routingRules } from "#db/schema/routing.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import type { Instant } from "../calendar/instant.ts";
import { grantInForce } from "../people/grant-in-force.server.ts";
import { categoryKind } from "./category-register.server.ts";
import { isInForce, type RoutedNeed, routeNeed } from "./route-need.ts";

type Placed = Omit<RoutedNeed, "parentCategory">;
/** `unitId` is null where no rule fits. */
export type TableRoute = { unitId: string | null; plannerId: string | null; routingRuleId: string | null };

export type RouteTable = {
  routeOf(need: Placed): TableRoute;
  /** Every unit, and the coordinating office among them, which has what no rule fits. */
  units: readonly (typeof units.$inferSelect)[];
  officeId: string | undefined;
};

/** Routing as it stands on a day, read once for many needs: the same answers as `findRoute`. */
export async function routeTable(
  reads: Reads,
  { day, now }: { day: CivilDate; now: Instant },
): Promise<RouteTable> {
  const standing = await reads.select().from(units).orderBy(asc(units.id));
  const rules = (await reads.select().from(routingRules)).filter((rule) => isInForce(rule, day));
  const taxonomy = await categoryKind.readAll(reads);
  const planners = await plannersOf(reads, now);
  const find = (need: Placed): TableRoute => {
    const parentCategory = taxonomy.get(need.category)?.parent ?? null;
    const { rule, unitId, planner } = routeNeed({ ...need, parentCategory }, rules, null);
    const { territoryId } = need;
    const plannerId = planner === "territory" && territoryId ? (planners.get(territoryId) ?? null) : null;
    return { unitId, plannerId, routingRuleId: rule?.id ?? null };
  };
  const found = new Map<string, TableRoute>();
  return {
    units: standing,
    officeId: standing.find(({ kind }) => kind === "coordinating-office")?.id,
    routeOf({ territoryId, category, kind, planTier }) {
      const alike = JSON.stringify([territoryId, category, kind, planTier]);
      const route = found.get(alike) ?? find({ territoryId, category, kind, planTier });
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
