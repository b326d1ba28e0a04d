import { needPauses } from "#db/schema/need-links.ts";
import { about } from "../events.ts";
import type { Actor } from "../people/actor.ts";
import { type MoveDeps, makeMove } from "./make-move.server.ts";
import type { MoveAsked, MoveDecision } from "./need-moved.ts";

/** Asks the resident something, in `reason`; the clock stands still until they answer. The pause is public. */
export function waitForResident(deps: MoveDeps, actor: Actor, asked: MoveAsked): Promise<MoveDecision> {
  return makeMove(deps, actor, "wait", asked, async ({ tx, row, now }) => {
    await tx.insert(needPauses).values({ id: deps.ids.next(), needId: row.id, fromAt: now, untilAt: null });
    return {
      ok: true,
      to: "waiting",
      event: {
        type: "NeedWaiting",
        subject: about("need", row.id),
        particulars: { from: row.state, to: "waiting" },
      },
    };
  });
}
