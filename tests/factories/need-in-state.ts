import { type NeedState, needMoves } from "#app/domain/needs/need-states.ts";
import { needPauses } from "#db/schema/need-links.ts";
import { needJointUnits } from "#db/schema/needs.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";
import type { Cast, makeAnyMove } from "./moves.ts";
import { aNeed } from "./needs.ts";

export type PersonsMove = Exclude<Parameters<typeof makeAnyMove>[2], "close">;
/** Every move of the table that a person makes by itself. */
export const personsMoves = Object.keys(needMoves).filter(
  (move): move is PersonsMove => !["transferToTask", "finishInTask", "close"].includes(move),
);

/** Who makes a move when it may be made. */
export const maker = (cast: Cast, move: PersonsMove) => {
  if (move === "giveJointOpinion") return cast.waterOfficer;
  const by: readonly string[] = needMoves[move].by;
  if (by.includes("planner")) return cast.planner;
  return by.includes("coordinator") ? cast.coordinator : cast.author;
};

/** A need in a state, with what belongs to the state. */
export async function inState(
  portal: TestPortal,
  cast: Cast,
  state: NeedState,
  place: Parameters<typeof aNeed>[1] = {},
) {
  const at = portal.clock.now();
  const merged = state === "merged" ? { stateBeforeMerge: "assigned" as const } : {};
  const answered = state === "answered" || state === "closed" ? { answeredAt: at } : {};
  const given = { state, authorId: cast.author.id, plannerId: cast.planner.id, dueRuleId: "need-suggestion" };
  const need = await aNeed(portal, { ...given, ...merged, ...answered, ...place });
  await portal.db.write(async (tx) => {
    if (state === "joint")
      await tx.insert(needJointUnits).values({ needId: need.id, unitId: "water", askedAt: at });
    if (state === "waiting") await tx.insert(needPauses).values({ id: need.id, needId: need.id, fromAt: at });
  });
  return need;
}
