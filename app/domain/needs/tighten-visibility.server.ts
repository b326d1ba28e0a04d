import { about } from "../events.ts";
import type { Actor } from "../people/actor.ts";
import { type MoveDeps, makeMove } from "./make-move.server.ts";
import type { MoveAsked, MoveDecision } from "./need-moved.ts";
import { isPublicNeed } from "./need-policy.ts";
import type { Visibility } from "./need-terms.ts";
import { decideTightening } from "./tighten-visibility.ts";

/** Makes a need less visible, with a reason. */
export function tightenVisibility(
  deps: MoveDeps,
  actor: Actor,
  asked: MoveAsked & { visibility: Visibility },
): Promise<MoveDecision<"visibility-not-tighter">> {
  return makeMove(deps, actor, "tightenVisibility", asked, async ({ row }) => {
    const decided = decideTightening(row.visibility, asked.visibility);
    if (!decided.ok) return decided;
    const { visibility } = decided;
    return {
      ok: true,
      to: row.state,
      set: { visibility, isPublic: isPublicNeed({ ...row, visibility }) },
      event: {
        type: "NeedVisibilityTightened",
        subject: about("need", row.id),
        particulars: { visibility },
      },
    };
  });
}
