import { and, asc, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { taskMilestones, taskSources, tasks } from "#db/schema/tasks.ts";

export type TaskRow = typeof tasks.$inferSelect;

export async function loadTask(
  reads: Reads,
  by: { id: string } | { number: string },
): Promise<TaskRow | undefined> {
  const [row] = await reads
    .select()
    .from(tasks)
    .where("id" in by ? eq(tasks.id, by.id) : eq(tasks.number, by.number));
  return row;
}

export async function milestonesOf(reads: Reads, taskId: string) {
  return await reads
    .select()
    .from(taskMilestones)
    .where(eq(taskMilestones.taskId, taskId))
    .orderBy(asc(taskMilestones.dueOn), asc(taskMilestones.position));
}

/** Ids of the need summaries that a task was opened from. */
export async function summariesOf(reads: Reads, taskId: string): Promise<string[]> {
  const rows = await reads
    .select({ ref: taskSources.ref })
    .from(taskSources)
    .where(and(eq(taskSources.taskId, taskId), eq(taskSources.kind, "summary")));
  return rows.map(({ ref }) => ref);
}
