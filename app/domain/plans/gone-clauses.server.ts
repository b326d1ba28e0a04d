import { and, desc, eq, inArray, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reads } from "#db/client.ts";
import { planClauses, planVersions } from "#db/schema/plans.ts";
import { keptByDatabase } from "./kept-by-database.ts";
import type { GoneClause, VersionLine } from "./plan-view.ts";
import { publicVersionStates } from "./version-states.ts";

type Asked = { planId: string; versionId: string; versions: readonly VersionLine[] };
const kept = keptByDatabase<GoneClause[]>(24);

/**
 * Clauses that other public versions of a plan have and this one has not, each as the latest of them has it. Sought once for the
 * same public versions.
 */
export const goneClauses = (reads: Reads, { planId, versionId, versions }: Asked): Promise<GoneClause[]> =>
  kept(reads, JSON.stringify([versionId, versions.map(({ id, revision }) => [id, revision])]), () =>
    seek(reads, planId, versionId),
  );

async function seek(reads: Reads, planId: string, versionId: string): Promise<GoneClause[]> {
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
