import { and, count, eq, isNotNull, ne, sql } from "drizzle-orm";
import { asOneRow } from "#db/as-one-row.ts";
import type { Reads } from "#db/client.ts";
import { needs } from "#db/schema/needs.ts";
import { taskSources, tasks } from "#db/schema/tasks.ts";
import { clauseRefOf } from "./clause-ref.ts";
import { isClauseOf } from "./is-clause-of.server.ts";
import type { Hangings, TaskOnClause } from "./plan-view.ts";

/** What hangs on each clause of a plan, through all its versions: one question a kind, however many clauses there are. */
export async function clauseHangings(reads: Reads, planId: string) {
  const needed = await needsByClause(reads, planId);
  const tasked = await tasksByClause(reads, planId);
  const anchors = new Set([...needed.keys(), ...tasked.keys()]);
  const hangings = new Map<string, Hangings>();
  for (const anchor of anchors)
    hangings.set(anchor, {
      // Counted by notices, which know plans and are not known by them.
      opinions: 0,
      entityOpinions: 0,
      needs: needed.get(anchor) ?? 0,
      tasks: tasked.get(anchor)?.length ?? 0,
    });
  return { hangings, tasks: tasked };
}

async function needsByClause(reads: Reads, planId: string): Promise<Map<string, number>> {
  const by = reads
    .select({ anchor: needs.clauseAnchor, many: count().as("many") })
    .from(needs)
    .where(
      and(
        eq(needs.planId, planId),
        isNotNull(needs.clauseAnchor),
        eq(needs.isPublic, true),
        ne(needs.state, "withdrawn"),
      ),
    )
    .groupBy(needs.clauseAnchor)
    .as("by_clause");
  return await asOneRow<number>(reads, by, sql`${by.anchor}`, sql`${by.many}`);
}

async function tasksByClause(reads: Reads, planId: string): Promise<Map<string, TaskOnClause[]>> {
  const rows = await reads
    .select({ ref: taskSources.ref, number: tasks.number, title: tasks.title, dueOn: tasks.dueOn })
    .from(taskSources)
    .innerJoin(tasks, eq(tasks.id, taskSources.taskId))
    .where(and(eq(taskSources.kind, "clause"), isClauseOf(taskSources.ref, planId)));
  const by = new Map<string, TaskOnClause[]>();
  for (const { ref, number, title } of rows.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))) {
    const { anchor } = clauseRefOf(ref);
    const found = by.get(anchor);
    if (found) found.push({ number, title });
    else by.set(anchor, [{ number, title }]);
  }
  return by;
}
