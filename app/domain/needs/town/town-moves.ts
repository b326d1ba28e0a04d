import type { Instant } from "#app/domain/calendar/instant.ts";
import type { NeedMove, NeedState } from "../need-states.ts";
import type { TownNeed } from "./town-need.ts";

type MoveMade = {
  move: NeedMove;
  fromState: NeedState | null;
  toState: NeedState;
  at: Instant;
  byRole: string;
};
type Step = Pick<MoveMade, "move" | "toState" | "byRole">;

/** The step by which a need came to where it stands, where nothing else tells it. */
const lastSteps: Partial<Record<NeedState, Step>> = {
  accepted: { move: "accept", toState: "accepted", byRole: "officer" },
  assigned: { move: "assign", toState: "assigned", byRole: "coordinator" },
  "in-progress": { move: "start", toState: "in-progress", byRole: "officer" },
  joint: { move: "askJoint", toState: "joint", byRole: "officer" },
  waiting: { move: "wait", toState: "waiting", byRole: "officer" },
  withdrawn: { move: "withdraw", toState: "withdrawn", byRole: "author" },
  merged: { move: "merge", toState: "merged", byRole: "coordinator" },
};

/** The history that a need's fate tells: submitted, taken up, answered, ended. */
export function movesOfFate({ submittedAt, fate }: Pick<TownNeed, "submittedAt" | "fate">): MoveMade[] {
  const { state, answer, verdict, endedAt, firstContactAt } = fate;
  const made: MoveMade[] = [
    { move: "submit", fromState: null, toState: "submitted", at: submittedAt, byRole: "author" },
  ];
  const add = (step: Step, at: Instant) =>
    made.push({ ...step, fromState: made.at(-1)?.toState ?? "submitted", at });
  if (answer) add({ move: "answer", toState: "answered", byRole: "officer" }, answer.at);
  if (state === "reopened" && answer)
    add({ move: "reopen", toState: "reopened", byRole: "author" }, answer.at);
  if (state === "closed" && endedAt)
    add(
      verdict
        ? { move: "giveVerdict", toState: "closed", byRole: "author" }
        : { move: "close", toState: "closed", byRole: "system" },
      endedAt,
    );
  const last = lastSteps[state];
  if (last) add(last, endedAt ?? firstContactAt ?? submittedAt);
  return made;
}
