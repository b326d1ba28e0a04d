import type { Deps } from "#app/platform/deps.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Person } from "../people/actor.ts";
import type { MoveRefusal } from "../summaries/open-for-move.server.ts";
import { summaryIntoTask } from "../summaries/summary-into-task.server.ts";
import type { TaskInput } from "./task-form.ts";
import { mayOpenTask } from "./task-policy.ts";
import { checkTask, nextTaskName, type WriteTaskRefusal, writeTask } from "./write-task.server.ts";

type Opened = Decision<{ id: string; number: string }, MoveRefusal | WriteTaskRefusal>;

/**
 * A coordinator makes a published or declined summary a task of the pool. The summary and its answered needs move with it
 * in one transaction.
 */
export async function openTaskFromSummary(
  deps: Deps,
  actor: Person,
  summary: { number: string; version: number },
  input: TaskInput,
): Promise<Opened> {
  if (!mayOpenTask(actor)) return refuse("not-allowed");
  return await deps.db.write(async (tx): Promise<Opened> => {
    const checked = await checkTask(tx, input);
    if (!checked.ok) return checked;
    const task = await nextTaskName(deps, tx, input.title);
    const moving = { actor, at: deps.clock.now(), ids: deps.ids };
    const moved = await summaryIntoTask(tx, moving, summary, task);
    if (!moved.ok) return moved;
    const { id, number } = task;
    const source = { kind: "summary", ref: moved.summaryId } as const;
    await writeTask(deps, tx, actor, { id, number }, { ...input, parentId: checked.parentId }, [source]);
    return { ok: true, id, number };
  });
}
