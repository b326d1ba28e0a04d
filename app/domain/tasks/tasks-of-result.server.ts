import { and, count, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { passageTasks } from "#db/schema/consultation-result.ts";
import { taskSources, tasks } from "#db/schema/tasks.ts";
import type { ResultTask } from "./task-view.ts";

/** The tasks that were opened from a result, each with how many passages went into it. */
export async function tasksOfResult(reads: Reads, consultationId: string): Promise<ResultTask[]> {
  const { number, title, state, dueOn, id } = tasks;
  return await reads
    .select({ number, title, state, dueOn, passages: count(passageTasks.passageId) })
    .from(taskSources)
    .innerJoin(tasks, eq(tasks.id, taskSources.taskId))
    .leftJoin(passageTasks, eq(passageTasks.taskId, id))
    .where(and(eq(taskSources.kind, "consultation"), eq(taskSources.ref, consultationId)))
    .groupBy(id)
    .orderBy(number);
}
