import { refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Actor } from "../people/actor.ts";
import { isKnownUnit } from "./known-unit.server.ts";
import { type MoveDeps, makeMove } from "./make-move.server.ts";
import type { MoveAsked, MoveDecision } from "./need-moved.ts";
import { plannerFor } from "./planner-for.server.ts";

/** Hands a need to a unit: what no rule matched, or what was matched wrongly. */
export function assignNeed(
  deps: MoveDeps,
  actor: Actor,
  asked: MoveAsked & { unitId: string },
): Promise<MoveDecision<"unit-not-known" | "same-unit">> {
  const { unitId } = asked;
  return makeMove(deps, actor, "assign", asked, async ({ tx, row, now }) => {
    if (!(await isKnownUnit(tx, unitId))) return refuse("unit-not-known");
    if (row.unitId === unitId) return refuse("same-unit");
    return {
      ok: true,
      to: "assigned",
      set: { unitId, plannerId: await plannerFor(tx, row, now) },
      kept: { unitId },
      event: {
        type: "NeedAssigned",
        subject: about("need", row.id),
        particulars: { from: row.state, to: "assigned", unitId },
      },
    };
  });
}
