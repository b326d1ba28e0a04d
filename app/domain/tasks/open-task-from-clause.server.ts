import type { Deps } from "#app/platform/deps.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Person } from "../people/actor.ts";
import type { TaskInput } from "./task-form.ts";
import { mayOpenTask } from "./task-policy.ts";
import {
  checkTask,
  clausesExist,
  nextTaskName,
  openedAlready,
  type WriteTaskRefusal,
  writeTask,
} from "./write-task.server.ts";

type Opened = Decision<{ id: string; number: string }, "not-allowed" | "already-done" | WriteTaskRefusal>;

/** A coordinator breaks a plan's clause down into a task that can be measured. */
export async function openTaskFromClause(
  deps: Deps,
  actor: Person,
  clause: { planId: string; anchor: string },
  input: TaskInput,
): Promise<Opened> {
  if (!mayOpenTask(actor)) return refuse("not-allowed");
  return await deps.db.write(async (tx): Promise<Opened> => {
    const source = { kind: "clause", ref: `${clause.planId}#${clause.anchor}` } as const;
    if (!(await clausesExist(tx, [source.ref]))) return refuse("clause-unknown");
    if (await openedAlready(tx, source, input.title)) return refuse("already-done");
    const checked = await checkTask(tx, input);
    if (!checked.ok) return checked;
    const { id, number } = await nextTaskName(deps, tx, input.title);
    await writeTask(deps, tx, actor, { id, number }, { ...input, parentId: checked.parentId }, [source]);
    return { ok: true, id, number };
  });
}
