import { about } from "../events.ts";
import type { Actor } from "../people/actor.ts";
import { type MoveDeps, makeMove } from "./make-move.server.ts";
import type { MoveAsked, MoveDecision } from "./need-moved.ts";

/** Begins the work on a need. */
export function startNeed(deps: MoveDeps, actor: Actor, asked: MoveAsked): Promise<MoveDecision> {
  return makeMove(deps, actor, "start", asked, async ({ row }) => ({
    ok: true,
    to: "in-progress",
    event: {
      type: "NeedStarted",
      subject: about("need", row.id),
      particulars: { from: row.state, to: "in-progress" },
    },
  }));
}
