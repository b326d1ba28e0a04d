import type { TaskState } from "./task-states.ts";

export type Child = { progress: number; weight: number; state: TaskState };

/** A parent's progress in whole percent: its children's by weight; a terminated child no longer counts. Undefined without children. */
export function weightedProgress(children: readonly Child[]): number | undefined {
  const counted = children.filter(({ state }) => state !== "terminated");
  const weight = counted.reduce((sum, child) => sum + child.weight, 0);
  if (weight <= 0) return undefined;
  const done = counted.reduce((sum, child) => sum + child.progress * child.weight, 0);
  return Math.floor(done / weight);
}

/** Whether putting a task under this parent would close a circle: a task is never its own ancestor. */
export function closesCircle(
  parents: ReadonlyMap<string, string | null>,
  task: string,
  parent: string,
): boolean {
  const seen = new Set<string>();
  for (let at: string | null | undefined = parent; at && !seen.has(at); at = parents.get(at)) {
    if (at === task) return true;
    seen.add(at);
  }
  return false;
}
