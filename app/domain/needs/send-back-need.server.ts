import { and, asc, eq, gte } from "drizzle-orm";
import { needMovesMade } from "#db/schema/needs.ts";
import { about } from "../events.ts";
import type { Actor } from "../people/actor.ts";
import { isKnownUnit } from "./known-unit.server.ts";
import { type MoveDeps, type Moving, makeMove } from "./make-move.server.ts";
import type { MoveAsked, MoveDecision } from "./need-moved.ts";
import { plannerFor } from "./planner-for.server.ts";
import { decideSendBack, type SendBackRefusal } from "./send-back-need.ts";

/** Returns a need with a reason and the unit that it belongs to instead. */
export function sendBackNeed(
  deps: MoveDeps,
  actor: Actor,
  asked: MoveAsked & { proposedUnitId: string },
): Promise<MoveDecision<SendBackRefusal>> {
  const { proposedUnitId } = asked;
  return makeMove(deps, actor, "sendBack", asked, async (moving) => {
    const { tx, row, now } = moving;
    const before = await returnsOfRound(moving);
    const proposedUnitIsKnown = await isKnownUnit(tx, proposedUnitId);
    const facts = { unitId: row.unitId, returns: row.returns, ...before, proposedUnitIsKnown };
    const decided = decideSendBack(facts, proposedUnitId);
    if (!decided.ok) return decided;
    const { to, unitId, returns } = decided;
    return {
      ok: true,
      to,
      set: { unitId, returns, plannerId: await plannerFor(tx, row, now) },
      kept: { proposedUnitId, unitId: row.unitId },
      event: {
        type: "NeedSentBack",
        subject: about("need", row.id),
        particulars: { from: row.state, to, proposedUnitId, returns },
      },
    };
  });
}

/** Whether this round was ruled on, and which unit returned it first. A return's row keeps the unit that it came from. */
async function returnsOfRound({ tx, row }: Moving) {
  const moves = await tx
    .select({ move: needMovesMade.move, unitId: needMovesMade.unitId })
    .from(needMovesMade)
    .where(and(eq(needMovesMade.needId, row.id), gte(needMovesMade.at, row.roundOpenedAt ?? row.submittedAt)))
    .orderBy(asc(needMovesMade.at), asc(needMovesMade.eventSeq));
  return {
    ruled: moves.some(({ move }) => move === "rule"),
    firstUnitId: moves.find(({ move }) => move === "sendBack")?.unitId ?? null,
  };
}
