import type { CivilDate } from "../calendar/civil-date.ts";
import type { TaskState } from "./task-states.ts";

type Timed = {
  state: TaskState;
  dueOn: CivilDate;
  /** The day on which the task came into its present state. */
  since: CivilDate;
  milestones: readonly { dueOn: CivilDate; reachedOn: CivilDate | null }[];
};

/**
 * The day that a running task has let pass: its own due date or an unreached milestone's, or undefined. A day that had passed
 * before the task came into its state was answered for by then, so that one delay is told once.
 */
export function letPass({ dueOn, since, milestones }: Timed, today: CivilDate): CivilDate | undefined {
  const open = milestones.filter(({ reachedOn }) => reachedOn === null).map((milestone) => milestone.dueOn);
  return [dueOn, ...open].filter((day) => day < today && day >= since).sort()[0];
}
