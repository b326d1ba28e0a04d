import type { Tx } from "#db/client.ts";
import type { Refusal } from "../decision.ts";
import type { Actor } from "../people/actor.ts";
import { loadTask, type TaskRow } from "./load-task.server.ts";
import { mayMoveTask, type TaskMoveRefusal, type TaskPart } from "./task-policy.ts";
import type { TaskMove } from "./task-states.ts";

export type TaskRefusal = TaskMoveRefusal | "not-found" | "changed-meanwhile";
/** Which task, and the version that the writer had in view. */
export type TaskMoveInput = { number: string; version: number };

/** The task if this actor may move it now and saw its latest version; a form sent twice finds a newer one. */
export async function openTaskForMove(
  tx: Tx,
  actor: Actor,
  { number, version }: TaskMoveInput,
  move: TaskMove,
): Promise<{ ok: true; task: TaskRow; as: TaskPart } | Refusal<TaskRefusal>> {
  const task = await loadTask(tx, { number });
  if (!task) return { ok: false, reason: "not-found" };
  const may = mayMoveTask(actor, task, move);
  if (!may.ok) return may;
  if (task.version !== version) return { ok: false, reason: "changed-meanwhile" };
  return { ok: true, task, as: may.as };
}
