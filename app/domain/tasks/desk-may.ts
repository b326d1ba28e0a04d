import type { Actor } from "../people/actor.ts";
import { hasRole } from "../people/actor.ts";
import { mayKeepMilestones, mayMoveTask, type TaskStanding } from "./task-policy.ts";
import type { TaskMove } from "./task-states.ts";

export type DeskMay = {
  report: TaskMove[];
  adjust: boolean;
  end: TaskMove[];
  milestones: boolean;
  place: boolean;
};

/** What this person may do with the task now: pages show no more than that. */
export function deskMay(actor: Actor, task: TaskStanding): DeskMay {
  const may = (move: TaskMove) => mayMoveTask(actor, task, move).ok;
  const reports: TaskMove[] = ["start", "report", "catchUp"];
  const ends: TaskMove[] = ["finish", "terminate"];
  return {
    report: reports.filter(may),
    adjust: may("adjust"),
    end: ends.filter(may),
    milestones: mayKeepMilestones(actor, task).ok,
    place: hasRole(actor, "coordinator"),
  };
}
