import { and, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { taskMilestones } from "#db/schema/tasks.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import { loadTask } from "./load-task.server.ts";
import { mayKeepMilestones, type TaskMoveRefusal, taskPartOf } from "./task-policy.ts";

type Reached = Decision<{ id: string }, TaskMoveRefusal | "not-found" | "evidence-needed" | "already-done">;

/** A milestone is reached on the day it is recorded, with what shows it. */
export async function reachMilestone(
  deps: Deps,
  actor: Person,
  input: { number: string; milestoneId: string; evidence: string },
): Promise<Reached> {
  if (input.evidence.trim() === "") return refuse("evidence-needed");
  return await deps.db.write(async (tx): Promise<Reached> => {
    const task = await loadTask(tx, { number: input.number });
    if (!task) return refuse("not-found");
    const may = mayKeepMilestones(actor, task);
    if (!may.ok) return may;
    const [milestone] = await tx
      .select()
      .from(taskMilestones)
      .where(and(eq(taskMilestones.id, input.milestoneId), eq(taskMilestones.taskId, task.id)));
    if (!milestone) return refuse("not-found");
    if (milestone.reachedOn !== null) return refuse("already-done");
    const at = deps.clock.now();
    await tx
      .update(taskMilestones)
      .set({ reachedOn: civilDateOf(at, deps.zone), evidence: input.evidence.trim() })
      .where(eq(taskMilestones.id, milestone.id));
    await appendEvent(
      tx,
      { actor, role: taskPartOf(actor, may.as, task), at },
      {
        type: "MilestoneReached",
        subject: about("task", task.id),
        particulars: { milestoneId: milestone.id },
      },
    );
    return { ok: true, id: milestone.id };
  });
}
