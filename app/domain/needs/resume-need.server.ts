import { about } from "../events.ts";
import type { Actor } from "../people/actor.ts";
import { type MoveDeps, type MovePlan, type Moving, makeMove } from "./make-move.server.ts";
import type { MoveAsked, MoveDecision } from "./need-moved.ts";
import type { NeedState } from "./need-states.ts";
import { owedOpinions } from "./owed-opinions.server.ts";

/** Ends the wait: the clock goes on and what it stood still is given back. */
export function resumeNeed(deps: MoveDeps, actor: Actor, asked: MoveAsked): Promise<MoveDecision> {
  return makeMove(deps, actor, "resume", asked, planResuming);
}

/** Back to joint handling while a unit still owes its opinion. */
export async function planResuming({ tx, row }: Moving): Promise<MovePlan> {
  const owed = await owedOpinions(tx, row.id);
  const to: NeedState = owed.length > 0 ? "joint" : "in-progress";
  return {
    ok: true,
    to,
    event: { type: "NeedResumed", subject: about("need", row.id), particulars: { from: row.state, to } },
  };
}
