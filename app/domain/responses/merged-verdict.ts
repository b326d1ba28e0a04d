import { type NeedFacts, partIn, sightOf } from "../needs/need-policy.ts";
import { canMove } from "../needs/need-states.ts";
import type { Actor } from "../people/actor.ts";

/**
 * Whether the author of a merged need may judge the answer to the need that it went into. Whoever wrote both speaks in the
 * other one, which their verdict closes; who may not see the other is not asked about it.
 */
export function mayJudgeMerged(
  actor: Actor,
  merged: NeedFacts,
  into: NeedFacts | undefined,
): true | "not-allowed" | "state-does-not-allow" | "judge-the-other" {
  if (partIn(actor, merged) !== "author") return "not-allowed";
  if (merged.state !== "merged" || !into || sightOf(actor, into) === "none") return "state-does-not-allow";
  if (partIn(actor, into) === "author") return "judge-the-other";
  return canMove("giveVerdict", into.state) ? true : "state-does-not-allow";
}
