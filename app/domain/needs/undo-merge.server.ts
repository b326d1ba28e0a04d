import { and, eq, isNull } from "drizzle-orm";
import { needMerges } from "#db/schema/need-links.ts";
import { about } from "../events.ts";
import { type Actor, actorRef } from "../people/actor.ts";
import { type MoveDeps, makeMove } from "./make-move.server.ts";
import type { MoveAsked, MoveDecision } from "./need-moved.ts";

/** Undoes a merger: the need stands where it stood before. Its author may do so too. */
export function undoMerge(deps: MoveDeps, actor: Actor, asked: MoveAsked): Promise<MoveDecision> {
  return makeMove(deps, actor, "unmerge", asked, async ({ tx, row, now }) => {
    const to = row.stateBeforeMerge ?? "submitted";
    await tx
      .update(needMerges)
      .set({ undoneAt: now, undoneBy: actorRef(actor) })
      .where(and(eq(needMerges.needId, row.id), isNull(needMerges.undoneAt)));
    return {
      ok: true,
      to,
      set: { mergedIntoId: null, stateBeforeMerge: null },
      event: {
        type: "NeedMergeUndone",
        subject: about("need", row.id),
        particulars: { from: row.state, to, intoId: row.mergedIntoId ?? "" },
      },
    };
  });
}
