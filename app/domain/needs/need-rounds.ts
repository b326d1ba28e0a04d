import { type Decision, refuse } from "../decision.ts";

/** How often a need may be reopened [default]. */
export const mostReopenings = 2;

/** The next round of a need; refused once it has been reopened as often as it may. */
export function decideReopening(round: number): Decision<{ round: number }, "reopened-too-often"> {
  return round > mostReopenings ? refuse("reopened-too-often") : { ok: true, round: round + 1 };
}
