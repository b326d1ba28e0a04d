import { and, asc, count, eq, isNotNull, like, ne } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needs } from "#db/schema/needs.ts";
import { planClauses, plans } from "#db/schema/plans.ts";
import { taskSources, tasks } from "#db/schema/tasks.ts";
import type { PlanLine, PlanPage } from "./plan-view.ts";

export async function planList(reads: Reads): Promise<PlanLine[]> {
  return await reads
    .select({
      id: plans.id,
      title: plans.title,
      titleEn: plans.titleEn,
      tier: plans.tier,
      version: plans.version,
      approvedOn: plans.approvedOn,
      clauses: count(planClauses.anchor),
    })
    .from(plans)
    .leftJoin(planClauses, eq(planClauses.planId, plans.id))
    .groupBy(plans.id)
    .orderBy(asc(plans.title));
}

/** A plan to read, with how many public needs and which tasks hang on each clause. */
export async function planPage(reads: Reads, id: string): Promise<PlanPage | undefined> {
  const [plan] = await reads.select().from(plans).where(eq(plans.id, id));
  if (!plan) return undefined;
  const clauses = await reads
    .select()
    .from(planClauses)
    .where(eq(planClauses.planId, id))
    .orderBy(asc(planClauses.position));
  const needed = await needsByClause(reads, id);
  const tasked = await tasksByClause(reads, id);
  return {
    ...plan,
    clauses: clauses.map(({ anchor, number, heading, chapter, words }) => ({
      ...{ anchor, number, heading, chapter, words },
      needs: needed.get(anchor) ?? 0,
      tasks: tasked.get(anchor) ?? [],
    })),
  };
}

/** Every clause by name, for choosing one. */
export async function clauseChoices(reads: Reads) {
  return await reads
    .select({
      planId: planClauses.planId,
      anchor: planClauses.anchor,
      number: planClauses.number,
      heading: planClauses.heading,
    })
    .from(planClauses)
    .orderBy(asc(planClauses.planId), asc(planClauses.position));
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
