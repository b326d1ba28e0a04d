import type { Deps } from "#app/platform/deps.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Person } from "../people/actor.ts";
import { openTaskForMove, type TaskMoveInput, type TaskRefusal } from "./open-task-for-move.server.ts";
import { recordReport } from "./record-report.server.ts";
import { taskMoves } from "./task-states.ts";

type AdjustInput = TaskMoveInput & { words: string; dueOn: string; target: number };

/** The coordinator changes a task's due date or target and publishes why. */
export async function adjustTask(
  deps: Deps,
  actor: Person,
  input: AdjustInput,
): Promise<Decision<{ version: number }, TaskRefusal | "words-needed" | "due-before-start">> {
  if (input.words.trim() === "") return refuse("words-needed");
  return await deps.db.write(async (tx) => {
    const opened = await openTaskForMove(tx, actor, input, "adjust");
    if (!opened.ok) return opened;
    const { task, as } = opened;
    if (input.dueOn < task.startOn) return refuse("due-before-start");
    const report = {
      move: "adjust" as const,
      to: taskMoves.adjust.to,
      words: input.words,
      progress: task.progress,
      done: task.done,
    };
    const by = { actor, as, at: deps.clock.now(), ids: deps.ids };
    const changes = { dueOn: input.dueOn, target: input.target };
    return { ok: true, version: await recordReport(tx, by, task, report, changes) };
  });
}
