import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { tasks } from "#db/schema/tasks.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import { hasRole, type Person } from "../people/actor.ts";
import { loadTask } from "./load-task.server.ts";
import { refreshAncestors } from "./refresh-ancestors.server.ts";
import { closesCircle } from "./weighted-progress.ts";

type PlaceInput = { number: string; version: number; parentNumber: string | null; weight: number };
type Placed = Decision<
  { version: number },
  "not-allowed" | "not-found" | "changed-meanwhile" | "parent-unknown" | "parent-closes-circle"
>;

/** The coordinator hangs a task under another, or under none, with its weight there. */
export async function placeInLadder(deps: Deps, actor: Person, input: PlaceInput): Promise<Placed> {
  if (!hasRole(actor, "coordinator")) return refuse("not-allowed");
  return await deps.db.write(async (tx): Promise<Placed> => {
    const task = await loadTask(tx, { number: input.number });
    if (!task) return refuse("not-found");
    if (task.version !== input.version) return refuse("changed-meanwhile");
    const parent = input.parentNumber ? await loadTask(tx, { number: input.parentNumber }) : undefined;
    if (input.parentNumber && !parent) return refuse("parent-unknown");
    const parents = await tx.select({ id: tasks.id, parentId: tasks.parentId }).from(tasks);
    const above = new Map(parents.map(({ id, parentId }) => [id, parentId]));
    if (parent && closesCircle(above, task.id, parent.id)) return refuse("parent-closes-circle");
    const version = task.version + 1;
    await tx
      .update(tasks)
      .set({ parentId: parent?.id ?? null, weight: input.weight, version })
      .where(eq(tasks.id, task.id));
    await refreshAncestors(tx, task.parentId);
    await refreshAncestors(tx, parent?.id ?? null);
    await appendEvent(
      tx,
      { actor, role: "coordinator", at: deps.clock.now() },
      { type: "TaskPlaced", subject: about("task", task.id), particulars: { parentId: parent?.id ?? null } },
    );
    return { ok: true, version };
  });
}
