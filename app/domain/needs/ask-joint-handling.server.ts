import { and, eq } from "drizzle-orm";
import { needJointUnits } from "#db/schema/needs.ts";
import { refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Actor } from "../people/actor.ts";
import { isKnownUnit } from "./known-unit.server.ts";
import { type MoveDeps, makeMove } from "./make-move.server.ts";
import type { MoveAsked, MoveDecision } from "./need-moved.ts";

/** Asks another unit for its opinion (会办). Asking anew once it was given is allowed; its words stay with the move. */
export function askJointHandling(
  deps: MoveDeps,
  actor: Actor,
  asked: MoveAsked & { unitId: string },
): Promise<MoveDecision<"unit-not-known" | "same-unit" | "joint-already">> {
  const { unitId } = asked;
  return makeMove(deps, actor, "askJoint", asked, async ({ tx, row, now }) => {
    if (!(await isKnownUnit(tx, unitId))) return refuse("unit-not-known");
    if (row.unitId === unitId) return refuse("same-unit");
    const [asking] = await tx
      .select({ opinedAt: needJointUnits.opinedAt })
      .from(needJointUnits)
      .where(and(eq(needJointUnits.needId, row.id), eq(needJointUnits.unitId, unitId)));
    if (asking && asking.opinedAt === null) return refuse("joint-already");
    const anew = { askedAt: now, opinion: null, opinedAt: null, opinedBy: null };
    await tx
      .insert(needJointUnits)
      .values({ needId: row.id, unitId, ...anew })
      .onConflictDoUpdate({ target: [needJointUnits.needId, needJointUnits.unitId], set: anew });
    return {
      ok: true,
      to: "joint",
      kept: { unitId },
      event: {
        type: "JointHandlingAsked",
        subject: about("need", row.id),
        particulars: { from: row.state, to: "joint", unitId },
      },
    };
  });
}
