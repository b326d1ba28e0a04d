import type { RoutingRuleRow } from "#app/domain/needs/route-need.ts";
import { routingRules } from "#db/schema/routing.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";

/** Routing rules with what a test leaves open filled in: they fit everything, from 2020 on. */
export async function routingRulesOf(
  { db }: TestPortal,
  ...rules: (Partial<RoutingRuleRow> & Pick<RoutingRuleRow, "id" | "unitId">)[]
) {
  const open = { territoryId: null, category: null, kind: null, planTier: null, validUntil: null } as const;
  const rows = rules.map((rule) => ({
    ...{ label: `规则 ${rule.id}`, priority: 0, planner: "territory" as const, validFrom: "2020-01-01" },
    ...open,
    ...rule,
  }));
  await db.write((tx) => tx.insert(routingRules).values(rows));
}
