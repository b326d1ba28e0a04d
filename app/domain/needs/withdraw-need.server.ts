import { about } from "../events.ts";
import type { Actor } from "../people/actor.ts";
import { type MoveDeps, makeMove } from "./make-move.server.ts";
import type { MoveAsked, MoveDecision } from "./need-moved.ts";

/** The author takes the need back. */
export function withdrawNeed(deps: MoveDeps, actor: Actor, asked: MoveAsked): Promise<MoveDecision> {
  return makeMove(deps, actor, "withdraw", asked, async ({ row, now }) => ({
    ok: true,
    to: "withdrawn",
    set: { closedAt: now },
    event: {
      type: "NeedWithdrawn",
      subject: about("need", row.id),
      particulars: { from: row.state, to: "withdrawn" },
    },
  }));
}
