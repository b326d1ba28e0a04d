import type { Deps } from "#app/platform/deps.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Person } from "../people/actor.ts";
import { openTaskForMove, type TaskMoveInput, type TaskRefusal } from "./open-task-for-move.server.ts";
import { recordReport } from "./record-report.server.ts";
import { childrenOf } from "./refresh-ancestors.server.ts";
import type { TaskPhoto } from "./task-photo.ts";
import { taskMoves } from "./task-states.ts";
import { weightedProgress } from "./weighted-progress.ts";

type ReportInput = TaskMoveInput & {
  move: "start" | "report" | "catchUp";
  words: string;
  evidence?: string | undefined;
  photos?: readonly TaskPhoto[];
  /** Whole percent; of a task with parts it is worked out from them instead. */
  progress: number;
  /** How much of the target is reached, in the measure's unit. */
  done: number;
};
type Reported = Decision<
  { version: number },
  TaskRefusal | "words-needed" | "progress-out-of-range" | "task-past-due"
>;

/** The lead unit starts a task, reports on it, or says that it has caught up. */
export async function reportOnTask(deps: Deps, actor: Person, input: ReportInput): Promise<Reported> {
  if (input.words.trim() === "") return refuse("words-needed");
  if (!Number.isInteger(input.progress) || input.progress < 0 || input.progress > 100)
    return refuse("progress-out-of-range");
  return await deps.db.write(async (tx): Promise<Reported> => {
    const opened = await openTaskForMove(tx, actor, input, input.move);
    if (!opened.ok) return opened;
    const { task, as } = opened;
    const at = deps.clock.now();
    if (input.move === "catchUp" && task.dueOn < civilDateOf(at, deps.zone)) return refuse("task-past-due");
    const { to } = taskMoves[input.move];
    const progress = weightedProgress(await childrenOf(tx, task.id)) ?? input.progress;
    const report = { ...input, to: to === "same" ? task.state : to, progress };
    const version = await recordReport(tx, { actor, as, at, ids: deps.ids }, task, report);
    return { ok: true, version };
  });
}
