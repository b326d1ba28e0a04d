import type { NeedState } from "./need-states.ts";

/** How far a need has come, in the five words that a reader filters by; what ended otherwise has a sixth. */
export const needGroups = ["waiting", "in-progress", "answered", "in-task", "closed"] as const;
export type NeedGroup = (typeof needGroups)[number];

const groupOf = {
  submitted: "waiting",
  accepted: "waiting",
  assigned: "waiting",
  disputed: "waiting",
  reopened: "waiting",
  "in-progress": "in-progress",
  joint: "in-progress",
  waiting: "in-progress",
  answered: "answered",
  "in-task": "in-task",
  closed: "closed",
  merged: "ended",
  withdrawn: "ended",
} as const satisfies Record<NeedState, NeedGroup | "ended">;

export const needGroupOf = (state: NeedState): NeedGroup | "ended" => groupOf[state];

export const statesIn = (group: NeedGroup): NeedState[] =>
  (Object.keys(groupOf) as NeedState[]).filter((state) => groupOf[state] === group);
