import { needMerges } from "#db/schema/need-links.ts";
import { about } from "../events.ts";
import { type Actor, actorRef } from "../people/actor.ts";
import { loadNeed } from "./load-need.server.ts";
import { type MoveDeps, makeMove } from "./make-move.server.ts";
import { decideMerge, type MergeRefusal } from "./merge-needs.ts";
import type { MoveAsked, MoveDecision } from "./need-moved.ts";
import { sightOf } from "./need-policy.ts";

/** Merges a need into another by the other's number. Supporters, comments and photos stay where they are: linked, never moved. */
export function mergeNeeds(
  deps: MoveDeps,
  actor: Actor,
  asked: MoveAsked & { target: string },
): Promise<MoveDecision<MergeRefusal>> {
  return makeMove(deps, actor, "merge", asked, async ({ tx, row, now }) => {
    const into = await loadNeed(tx, { number: asked.target.trim() });
    const seen = into && sightOf(actor, into.facts) !== "none" ? into.row : undefined;
    const decided = decideMerge(row, seen);
    if (!decided.ok) return decided;
    const { intoId } = decided;
    await tx.insert(needMerges).values({
      id: deps.ids.next(),
      needId: row.id,
      intoId,
      at: now,
      byId: actorRef(actor),
      reason: asked.reason?.trim() ?? "",
    });
    return {
      ok: true,
      to: "merged",
      set: { mergedIntoId: intoId, stateBeforeMerge: row.state },
      event: {
        type: "NeedMerged",
        subject: about("need", row.id),
        particulars: { from: row.state, to: "merged", intoId },
      },
    };
  });
}
