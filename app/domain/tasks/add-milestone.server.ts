import { count, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { taskMilestones } from "#db/schema/tasks.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import { loadTask, milestonesOf } from "./load-task.server.ts";
import { mayKeepMilestones, type TaskMoveRefusal, taskPartOf } from "./task-policy.ts";

type Added = Decision<{ id: string }, TaskMoveRefusal | "not-found" | "milestone-outside-task">;

/** Sets a milestone within the task's time. The same one sent twice is one milestone. */
export async function addMilestone(
  deps: Deps,
  actor: Person,
  input: { number: string; title: string; dueOn: string },
): Promise<Added> {
  return await deps.db.write(async (tx): Promise<Added> => {
    const task = await loadTask(tx, { number: input.number });
    if (!task) return refuse("not-found");
    const may = mayKeepMilestones(actor, task);
    if (!may.ok) return may;
    const { title, dueOn } = input;
    if (dueOn < task.startOn || dueOn > task.dueOn) return refuse("milestone-outside-task");
    const same = (await milestonesOf(tx, task.id)).find(
      (each) => each.title === title && each.dueOn === dueOn,
    );
    if (same) return { ok: true, id: same.id };
    const [counted] = await tx
      .select({ count: count() })
      .from(taskMilestones)
      .where(eq(taskMilestones.taskId, task.id));
    const id = deps.ids.next();
    await tx
      .insert(taskMilestones)
      .values({ id, taskId: task.id, position: (counted?.count ?? 0) + 1, title, dueOn });
    await appendEvent(
      tx,
      { actor, role: taskPartOf(actor, may.as, task), at: deps.clock.now() },
      { type: "MilestoneAdded", subject: about("task", task.id), particulars: { milestoneId: id } },
    );
    return { ok: true, id };
  });
}
