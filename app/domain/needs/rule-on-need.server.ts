import { refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Actor } from "../people/actor.ts";
import { isKnownUnit } from "./known-unit.server.ts";
import { type MoveDeps, makeMove } from "./make-move.server.ts";
import type { MoveAsked, MoveDecision } from "./need-moved.ts";
import { plannerFor } from "./planner-for.server.ts";

/** Rules whose remit a disputed need is: this unit handles it and cannot send it back again. */
export function ruleOnNeed(
  deps: MoveDeps,
  actor: Actor,
  asked: MoveAsked & { unitId: string },
): Promise<MoveDecision<"unit-not-known">> {
  const { unitId } = asked;
  return makeMove(deps, actor, "rule", asked, async ({ tx, row, now }) => {
    if (!(await isKnownUnit(tx, unitId))) return refuse("unit-not-known");
    return {
      ok: true,
      to: "assigned",
      set: { unitId, plannerId: await plannerFor(tx, row, now) },
      kept: { unitId },
      event: {
        type: "NeedRuled",
        subject: about("need", row.id),
        particulars: { from: row.state, to: "assigned", unitId },
      },
    };
  });
}
