import { and, eq } from "drizzle-orm";
import { needJointUnits } from "#db/schema/needs.ts";
import { refuse } from "../decision.ts";
import { about } from "../events.ts";
import { type Actor, worksIn } from "../people/actor.ts";
import { type MoveDeps, makeMove } from "./make-move.server.ts";
import type { MoveAsked, MoveDecision } from "./need-moved.ts";
import type { NeedState } from "./need-states.ts";
import { owedOpinions } from "./owed-opinions.server.ts";

/** A joint unit's opinion, in `reason`. When all have given theirs the need is back with its own unit. */
export function giveJointOpinion(
  deps: MoveDeps,
  actor: Actor,
  asked: MoveAsked,
): Promise<MoveDecision<"opinion-given">> {
  return makeMove(deps, actor, "giveJointOpinion", asked, async ({ tx, row, now }) => {
    const owed = await owedOpinions(tx, row.id);
    const unitId = owed.find((each) => worksIn(actor, each));
    if (unitId === undefined || actor.kind !== "person") return refuse("opinion-given");
    await tx
      .update(needJointUnits)
      .set({ opinion: asked.reason?.trim() ?? "", opinedAt: now, opinedBy: actor.id })
      .where(and(eq(needJointUnits.needId, row.id), eq(needJointUnits.unitId, unitId)));
    const to: NeedState = owed.length === 1 ? "in-progress" : "joint";
    return {
      ok: true,
      to,
      kept: { unitId },
      event: {
        type: "JointOpinionGiven",
        subject: about("need", row.id),
        particulars: { from: row.state, to, unitId },
      },
    };
  });
}
