import type { Deps } from "#app/platform/deps.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import { needsOutOfTask } from "../summaries/summary-into-task.server.ts";
import { summariesOf } from "./load-task.server.ts";
import { openTaskForMove, type TaskMoveInput, type TaskRefusal } from "./open-task-for-move.server.ts";
import { recordReport } from "./record-report.server.ts";
import type { TaskPhoto } from "./task-photo.ts";
import { taskPartOf } from "./task-policy.ts";
import { taskMoves } from "./task-states.ts";

type EndInput = TaskMoveInput & {
  move: "finish" | "terminate";
  words: string;
  evidence?: string | undefined;
  photos?: readonly TaskPhoto[];
};
type Ended = Decision<{ version: number; needs: number }, TaskRefusal | "words-needed" | "evidence-needed">;

/**
 * Finishes a task with evidence, or terminates it with a published reason. Either way the needs it held go back to their
 * authors, so that nothing stays in a task that has ended. `needs` counts the public ones.
 */
export async function endTask(deps: Deps, actor: Person, input: EndInput): Promise<Ended> {
  const words = input.words.trim();
  if (words === "") return refuse("words-needed");
  const finishes = input.move === "finish";
  if (finishes && !input.evidence?.trim() && !input.photos?.length) return refuse("evidence-needed");
  return await deps.db.write(async (tx): Promise<Ended> => {
    const opened = await openTaskForMove(tx, actor, input, input.move);
    if (!opened.ok) return opened;
    const { task, as } = opened;
    const at = deps.clock.now();
    const { to } = taskMoves[input.move];
    const report = {
      ...input,
      words,
      to,
      progress: finishes ? 100 : task.progress,
      done: finishes ? Math.max(task.done, task.target) : task.done,
    };
    const by = { actor, as, at, ids: deps.ids };
    const version = await recordReport(tx, by, task, report, { endedAt: at, outcome: words });
    const needs = await needsOutOfTask(tx, by, task, await summariesOf(tx, task.id));
    if (finishes)
      await appendEvent(
        tx,
        { actor, role: taskPartOf(actor, as, task), at },
        {
          type: "TaskFinished",
          subject: about("task", task.id),
          particulars: { from: task.state, to, needs },
        },
      );
    return { ok: true, version, needs };
  });
}
