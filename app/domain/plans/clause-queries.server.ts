import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planClauses, plans, planVersions } from "#db/schema/plans.ts";
import { type ClauseRef, clauseKey } from "./clause-ref.ts";
import { publicVersionStates } from "./version-states.ts";

const columns = {
  planId: plans.id,
  planTitle: plans.title,
  planTitleEn: plans.titleEn,
  tier: plans.tier,
  anchor: planClauses.anchor,
  number: planClauses.number,
  heading: planClauses.heading,
  versionId: planVersions.id,
  version: planVersions.number,
  approvedOn: planVersions.approvedOn,
  /** Whether the version that is read first has it; else it stood in an earlier one only, or stands in one to come. */
  isCurrent: sql<boolean>`${planVersions.id} = ${plans.currentVersionId}`.mapWith(Boolean),
};
export type ClauseLine = Awaited<ReturnType<typeof clauseLines>>[number];

/** A clause as it is in the version that is read first, else in the latest public one that has it; never from a draft. */
export async function clauseLine(reads: Reads, ref: ClauseRef): Promise<ClauseLine | undefined> {
  const [line] = await clauseLines(reads, [ref]);
  return line;
}

/** The same for several at once, in the order of their plan; a clause that no public version has is left out. */
export async function clauseLines(reads: Reads, refs: readonly ClauseRef[]) {
  if (refs.length === 0) return [];
  const rows = await reads
    .select(columns)
    .from(planClauses)
    .innerJoin(plans, eq(plans.id, planClauses.planId))
    .innerJoin(planVersions, eq(planVersions.id, planClauses.versionId))
    .where(
      and(
        inArray(planVersions.state, [...publicVersionStates]),
        inArray(planClauses.planId, [...new Set(refs.map(({ planId }) => planId))]),
        inArray(planClauses.anchor, [...new Set(refs.map(({ anchor }) => anchor))]),
      ),
    )
    .orderBy(desc(columns.isCurrent), desc(planVersions.ordinal), asc(planClauses.position));
  const asked = new Set(refs.map(clauseKey));
  const first = new Map<string, (typeof rows)[number]>();
  for (const row of rows)
    if (asked.has(clauseKey(row)) && !first.has(clauseKey(row))) first.set(clauseKey(row), row);
  return [...first.values()];
}

/** Every clause of the versions that are read first, plan by plan in the plan's order. */
export const currentClauses = (reads: Reads) =>
  reads
    .select(columns)
    .from(planClauses)
    .innerJoin(plans, eq(plans.currentVersionId, planClauses.versionId))
    .innerJoin(planVersions, eq(planVersions.id, planClauses.versionId))
    .orderBy(asc(plans.title), asc(planClauses.position));
