import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { tasks } from "#db/schema/tasks.ts";
import { weightedProgress } from "./weighted-progress.ts";

/** Works out the progress of a parent and of everything above it anew. */
export async function refreshAncestors(tx: Tx, parentId: string | null) {
  const seen = new Set<string>();
  for (let at = parentId; at !== null && !seen.has(at); ) {
    seen.add(at);
    const progress = weightedProgress(await childrenOf(tx, at));
    if (progress !== undefined) await tx.update(tasks).set({ progress }).where(eq(tasks.id, at));
    const [row] = await tx.select({ parentId: tasks.parentId }).from(tasks).where(eq(tasks.id, at));
    at = row?.parentId ?? null;
  }
}

export async function childrenOf(tx: Tx, taskId: string) {
  return await tx
    .select({ progress: tasks.progress, weight: tasks.weight, state: tasks.state })
    .from(tasks)
    .where(eq(tasks.parentId, taskId));
}
