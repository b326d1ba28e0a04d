import type { Deps } from "#app/platform/deps.ts";
import {
  countTakenUp,
  passagesIntoTask,
  type TakenUp,
} from "../consultations/result/passages-into-task.server.ts";
import { publicResult } from "../consultations/result/public-result.server.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Person } from "../people/actor.ts";
import type { TaskInput } from "./task-form.ts";
import { mayOpenTask } from "./task-policy.ts";
import {
  checkTask,
  nextTaskName,
  openedAlready,
  type WriteTaskRefusal,
  writeTask,
} from "./write-task.server.ts";

type Refused = "not-allowed" | "not-found" | "nothing-taken-up" | "already-done" | WriteTaskRefusal;
type Opened = Decision<{ id: string; number: string }, Refused>;

/** A coordinator makes what a published result adopted a task of the pool; whoever said it is told, now and at each step. */
export async function openTaskFromPassages(
  deps: Deps,
  actor: Person,
  { number: consultation, ...asked }: TakenUp & { number: string },
  input: TaskInput,
): Promise<Opened> {
  if (!mayOpenTask(actor)) return refuse("not-allowed");
  return await deps.db.write(async (tx): Promise<Opened> => {
    const result = await publicResult(tx, consultation, deps.zone);
    if (!result) return refuse("not-found");
    if ((await countTakenUp(tx, result.id, asked)) === 0) return refuse("nothing-taken-up");
    const source = { kind: "consultation", ref: result.id } as const;
    if (await openedAlready(tx, source, input.title)) return refuse("already-done");
    const checked = await checkTask(tx, input);
    if (!checked.ok) return checked;
    const { id, number } = await nextTaskName(deps, tx, input.title);
    await writeTask(deps, tx, actor, { id, number }, { ...input, parentId: checked.parentId }, [source]);
    await passagesIntoTask(tx, result.id, asked, id);
    return { ok: true, id, number };
  });
}
