import { about } from "../events.ts";
import type { Actor } from "../people/actor.ts";
import { type MoveDeps, makeMove } from "./make-move.server.ts";
import type { MoveAsked, MoveDecision } from "./need-moved.ts";
import { decideReopening } from "./need-rounds.ts";
import { dueColumns } from "./reckon-due.server.ts";

/** Opens a need again: a new round with a clock of its own. */
export function reopenNeed(
  deps: MoveDeps,
  actor: Actor,
  asked: MoveAsked,
): Promise<MoveDecision<"reopened-too-often">> {
  return makeMove(deps, actor, "reopen", asked, async ({ tx, row, now }) => {
    const decided = decideReopening(row.round);
    if (!decided.ok) return decided;
    const { round } = decided;
    const anew = { ...row, roundOpenedAt: now, extendedDays: 0, dueRuleId: null };
    return {
      ok: true,
      to: "reopened",
      set: {
        round,
        roundOpenedAt: now,
        extendedDays: 0,
        returns: 0,
        answeredAt: null,
        closedAt: null,
        ...(await dueColumns(tx, deps, anew)),
      },
      event: {
        type: "NeedReopened",
        subject: about("need", row.id),
        particulars: { from: row.state, to: "reopened", round },
      },
    };
  });
}
