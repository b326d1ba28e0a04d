import { and, asc, desc, eq, gte, isNull, lte, or } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { people, roleGrants, units } from "#db/schema/people.ts";
import { routingRules } from "#db/schema/routing.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import type { Instant } from "../calendar/instant.ts";
import type { Position } from "../geo/geometry.ts";
import { type Territory, territoryAt } from "../geo/territory-at.server.ts";
import { grantInForce } from "../people/grant-in-force.server.ts";
import { parentOf } from "./category-register.server.ts";
import { isInForce, type RoutedNeed, type RoutingRuleRow, routeNeed } from "./route-need.ts";
import { ruleName } from "./rule-name.ts";

export type FoundRoute = {
  territory: Territory | undefined;
  /** The rule that matched; none sends it to the coordinating office. */
  rule: { id: string; name: string; nameEn: string } | undefined;
  unit: { id: string; name: string; nameEn: string } | undefined;
  /** The planner who answers; none leaves it to the unit's officers. */
  planner: { id: string; name: string } | undefined;
};

/** Who will answer a need at a place, by the rules in force on a day. Read before sending as well as while sending. */
export async function findRoute(
  reads: Reads,
  need: PlacedNeed,
  on: { day: CivilDate; now: Instant },
): Promise<FoundRoute> {
  return routeBy(reads, need, await rulesInForce(reads, on.day), on);
}

type PlacedNeed = Omit<RoutedNeed, "territoryId"> & { at: Position | undefined };

/** The same by rules that are handed in: those of another day, or with a draft among them. */
export async function routeBy(
  reads: Reads,
  { at, ...need }: PlacedNeed,
  rules: readonly RoutingRuleRow[],
  { day, now }: { day: CivilDate; now: Instant },
): Promise<FoundRoute> {
  const territory = at && (await territoryAt(reads, at));
  const parentCategory = await parentOf(reads, need.category);
  const routed = { ...need, parentCategory, territoryId: territory?.id ?? null };
  const inForce = rules.filter((rule) => isInForce(rule, day));
  const { rule, unitId, planner } = routeNeed(routed, inForce, await coordinatingOfficeId(reads));
  return {
    territory,
    rule: rule && { id: rule.id, ...ruleName(rule) },
    unit: unitId === null ? undefined : await unitById(reads, unitId),
    planner: planner === "territory" && territory ? await plannerOf(reads, territory.id, now) : undefined,
  };
}

const rulesInForce = (reads: Reads, day: CivilDate) =>
  reads
    .select()
    .from(routingRules)
    .where(
      and(
        lte(routingRules.validFrom, day),
        or(isNull(routingRules.validUntil), gte(routingRules.validUntil, day)),
      ),
    );

async function coordinatingOfficeId(reads: Reads): Promise<string | null> {
  const [office] = await reads
    .select({ id: units.id })
    .from(units)
    .where(eq(units.kind, "coordinating-office"))
    .orderBy(asc(units.id))
    .limit(1);
  return office?.id ?? null;
}

async function unitById(reads: Reads, id: string) {
  const [unit] = await reads
    .select({ id: units.id, name: units.name, nameEn: units.nameEn })
    .from(units)
    .where(eq(units.id, id));
  return unit;
}

/** Whoever was appointed to the territory last and still is. */
async function plannerOf(reads: Reads, territoryId: string, now: Instant) {
  const [planner] = await reads
    .select({ id: people.id, name: people.displayName })
    .from(roleGrants)
    .innerJoin(people, eq(people.id, roleGrants.personId))
    .where(and(eq(roleGrants.role, "planner"), eq(roleGrants.territoryId, territoryId), grantInForce(now)))
    .orderBy(desc(roleGrants.grantedAt), desc(roleGrants.id))
    .limit(1);
  return planner;
}
