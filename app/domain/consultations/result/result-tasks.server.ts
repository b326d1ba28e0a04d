import { eq, inArray } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { passageTasks } from "#db/schema/consultation-result.ts";
import { tasks } from "#db/schema/tasks.ts";

/** Which tasks each of some passages went into. */
export async function tasksOfPassages(reads: Reads, ids: readonly string[]) {
  const found = new Map<string, { number: string; title: string }[]>();
  if (ids.length === 0) return found;
  const rows = await reads
    .select({ passageId: passageTasks.passageId, number: tasks.number, title: tasks.title })
    .from(passageTasks)
    .innerJoin(tasks, eq(tasks.id, passageTasks.taskId))
    .where(inArray(passageTasks.passageId, [...ids]))
    .orderBy(tasks.number);
  for (const { passageId, ...task } of rows) found.set(passageId, [...(found.get(passageId) ?? []), task]);
  return found;
}

export const passagesOfTask = (reads: Reads, number: string) =>
  reads
    .select({ id: passageTasks.passageId })
    .from(passageTasks)
    .innerJoin(tasks, eq(tasks.id, passageTasks.taskId))
    .where(eq(tasks.number, number));
