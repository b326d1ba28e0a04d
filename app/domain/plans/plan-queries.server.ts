import { and, asc, count, eq, inArray, isNotNull, like, ne } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needs } from "#db/schema/needs.ts";
import { planClauses, plans, planVersions } from "#db/schema/plans.ts";
import { taskSources, tasks } from "#db/schema/tasks.ts";
import type { PlanLine, PlanPage } from "./plan-view.ts";
import { publicVersionStates } from "./version-states.ts";

const line = {
  id: plans.id,
  title: plans.title,
  titleEn: plans.titleEn,
  tier: plans.tier,
  kind: plans.kind,
  version: planVersions.number,
  state: planVersions.state,
  approvedOn: planVersions.approvedOn,
};

/** Whether this version of a plan is kept, in whatever state. */
export async function hasVersion(reads: Reads, planId: string, number: string): Promise<boolean> {
  const found = await reads
    .select({ id: planVersions.id })
    .from(planVersions)
    .where(and(eq(planVersions.planId, planId), eq(planVersions.number, number)));
  return found.length > 0;
}

/** Every plan that has a public version, by the version that is read first. */
export async function planList(reads: Reads): Promise<PlanLine[]> {
  return await reads
    .select({ ...line, clauses: count(planClauses.anchor) })
    .from(plans)
    .innerJoin(planVersions, eq(planVersions.id, plans.currentVersionId))
    .leftJoin(planClauses, eq(planClauses.versionId, planVersions.id))
    .groupBy(plans.id)
    .orderBy(asc(plans.title));
}

/**
 * A plan to read, with how many public needs and which tasks hang on each clause: the version that is read first, or the public
 * one of that number.
 */
export async function planPage(reads: Reads, id: string, number?: string): Promise<PlanPage | undefined> {
  const [plan] = await reads
    .select({ ...line, source: planVersions.source, versionId: planVersions.id })
    .from(plans)
    .innerJoin(
      planVersions,
      number
        ? and(eq(planVersions.planId, plans.id), eq(planVersions.number, number))
        : eq(planVersions.id, plans.currentVersionId),
    )
    .where(and(eq(plans.id, id), inArray(planVersions.state, [...publicVersionStates])));
  if (!plan) return undefined;
  const { versionId, ...head } = plan;
  const clauses = await reads
    .select()
    .from(planClauses)
    .where(eq(planClauses.versionId, versionId))
    .orderBy(asc(planClauses.position));
  const needed = await needsByClause(reads, id);
  const tasked = await tasksByClause(reads, id);
  return {
    ...head,
    clauses: clauses.map(({ anchor, number, heading, chapter, words }) => ({
      ...{ anchor, number, heading, chapter, words },
      needs: needed.get(anchor) ?? 0,
      tasks: tasked.get(anchor) ?? [],
    })),
  };
}

async function needsByClause(reads: Reads, planId: string): Promise<Map<string, number>> {
  const rows = await reads
    .select({ anchor: needs.clauseAnchor, needs: count() })
    .from(needs)
    .where(
      and(
        eq(needs.planId, planId),
        isNotNull(needs.clauseAnchor),
        eq(needs.isPublic, true),
        ne(needs.state, "withdrawn"),
      ),
    )
    .groupBy(needs.clauseAnchor);
  return new Map(rows.map((row) => [row.anchor ?? "", row.needs]));
}

async function tasksByClause(reads: Reads, planId: string) {
  const rows = await reads
    .select({ ref: taskSources.ref, number: tasks.number, title: tasks.title })
    .from(taskSources)
    .innerJoin(tasks, eq(tasks.id, taskSources.taskId))
    .where(and(eq(taskSources.kind, "clause"), like(taskSources.ref, `${planId}#%`)))
    .orderBy(asc(tasks.dueOn));
  const by = new Map<string, { number: string; title: string }[]>();
  for (const { ref, number, title } of rows) {
    const anchor = ref.slice(planId.length + 1);
    by.set(anchor, [...(by.get(anchor) ?? []), { number, title }]);
  }
  return by;
}
