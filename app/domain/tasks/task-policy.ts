import { type Actor, hasRole, worksIn } from "../people/actor.ts";
import { insteadOf, partOf } from "../people/substitution.ts";
import { type TaskMove, type TaskState, taskMoves } from "./task-states.ts";

export type TaskStanding = { state: TaskState; leadUnitId: string };
export type TaskMoveRefusal = "not-allowed" | "state-does-not-allow";
export type TaskPart = "coordinator" | "officer" | "system";

/** The first part an actor has in a task: its coordinator, an officer of its lead unit, the clock, or none. */
export const partInTask = (actor: Actor, task: Pick<TaskStanding, "leadUnitId">): TaskPart | undefined =>
  partsInTask(actor, task)[0];

/** Every part: whoever is both may act in either. */
function partsInTask(actor: Actor, { leadUnitId }: Pick<TaskStanding, "leadUnitId">): TaskPart[] {
  if (actor.kind === "system") return ["system"];
  return [
    ...(hasRole(actor, "coordinator") ? (["coordinator"] as const) : []),
    ...(worksIn(actor, leadUnitId) ? (["officer"] as const) : []),
  ];
}

export const mayOpenTask = (actor: Actor) => hasRole(actor, "coordinator");

/** Whether an actor may make a move now: in which part, or why not. */
export function mayMoveTask(
  actor: Actor,
  task: TaskStanding,
  move: TaskMove,
): { ok: true; as: TaskPart } | { ok: false; reason: TaskMoveRefusal } {
  const by: readonly string[] = taskMoves[move].by;
  const as = partsInTask(actor, task).find((part) => by.includes(part));
  if (as === undefined) return { ok: false, reason: "not-allowed" };
  const from: readonly TaskState[] = taskMoves[move].from;
  return from.includes(task.state) ? { ok: true, as } : { ok: false, reason: "state-does-not-allow" };
}

/** How the ledger names the part: a substitute's with the colleague's. */
export const taskPartOf = (actor: Actor, as: TaskPart, { leadUnitId }: Pick<TaskStanding, "leadUnitId">) =>
  partOf(as, insteadOf(actor, as, { territoryId: null, unitIds: [leadUnitId] }));

/** Milestones are set and reached while the task still runs, by the lead unit or the coordinator. */
export function mayKeepMilestones(
  actor: Actor,
  task: TaskStanding,
): { ok: true; as: TaskPart } | { ok: false; reason: TaskMoveRefusal } {
  const as = partInTask(actor, task);
  if (as === undefined || as === "system") return { ok: false, reason: "not-allowed" };
  if (task.state === "done" || task.state === "terminated")
    return { ok: false, reason: "state-does-not-allow" };
  return { ok: true, as };
}
