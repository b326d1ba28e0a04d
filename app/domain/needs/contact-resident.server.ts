import { refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Actor } from "../people/actor.ts";
import { type MoveDeps, makeMove } from "./make-move.server.ts";
import type { MoveAsked, MoveDecision } from "./need-moved.ts";

/** Records that somebody spoke to the resident for the first time. Refused when that has happened already. */
export function contactResident(
  deps: MoveDeps,
  actor: Actor,
  asked: MoveAsked,
): Promise<MoveDecision<"already-contacted">> {
  return makeMove(deps, actor, "contact", asked, async ({ row, now }) => {
    if (row.firstContactAt !== null) return refuse("already-contacted");
    const within = row.firstContactDueAt === null || now <= row.firstContactDueAt;
    return {
      ok: true,
      to: row.state,
      event: { type: "NeedContacted", subject: about("need", row.id), particulars: { within } },
    };
  });
}
