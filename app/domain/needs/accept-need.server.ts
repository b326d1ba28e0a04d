import { about } from "../events.ts";
import type { Actor } from "../people/actor.ts";
import { type MoveDeps, makeMove } from "./make-move.server.ts";
import type { MoveAsked, MoveDecision } from "./need-moved.ts";

/** Takes a need on: the resident hears of it, which counts as first contact. */
export function acceptNeed(deps: MoveDeps, actor: Actor, asked: MoveAsked): Promise<MoveDecision> {
  return makeMove(deps, actor, "accept", asked, async ({ row }) => ({
    ok: true,
    to: "accepted",
    event: {
      type: "NeedAccepted",
      subject: about("need", row.id),
      particulars: { from: row.state, to: "accepted" },
    },
  }));
}
