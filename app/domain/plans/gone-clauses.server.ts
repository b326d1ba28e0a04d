import { and, desc, eq, inArray, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reads } from "#db/client.ts";
import { planClauses, planVersions } from "#db/schema/plans.ts";
import type { GoneClause } from "./plan-view.ts";
import { publicVersionStates } from "./version-states.ts";

/** Clauses that other public versions of a plan have and this one has not, each as the latest of them has it. */
export async function goneClauses(reads: Reads, planId: string, versionId: string): Promise<GoneClause[]> {
  const here = alias(planClauses, "here");
  const rows = await reads
    .select({
      anchor: planClauses.anchor,
      number: planClauses.number,
      heading: planClauses.heading,
      version: planVersions.number,
    })
    .from(planClauses)
    .innerJoin(planVersions, eq(planVersions.id, planClauses.versionId))
    .where(
      and(
        eq(planClauses.planId, planId),
        inArray(planVersions.state, [...publicVersionStates]),
        notExists(
          reads
            .select({ one: sql`1` })
            .from(here)
            .where(and(eq(here.versionId, versionId), eq(here.anchor, planClauses.anchor))),
        ),
      ),
    )
    .orderBy(desc(planVersions.ordinal), planClauses.position);
  return [...new Map(rows.toReversed().map((row) => [row.anchor, row])).values()].toReversed();
}
