import type { Reads } from "#db/client.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Actor } from "../people/actor.ts";
import { loadNeed } from "./load-need.server.ts";
import { movesMade } from "./moves-made.server.ts";
import type { NeedForMove } from "./need-for-move.ts";
import { mayMove } from "./need-policy.ts";
import type { needMoves } from "./need-states.ts";

/** A need that somebody is about to move, with what its form must remember; or why they may not. Who comes too late keeps the form. */
export async function needForMove(
  reads: Reads,
  actor: Actor,
  number: string,
  move: keyof typeof needMoves,
): Promise<Decision<{ need: NeedForMove }, "not-found" | "not-allowed">> {
  const loaded = await loadNeed(reads, { number });
  if (!loaded) return refuse("not-found");
  const may = mayMove(actor, loaded.facts, move);
  if (!may.ok && may.reason !== "state-does-not-allow") return refuse(may.reason);
  const { id, title, words, placeLabel, dueOn, state, unitId, visibility } = loaded.row;
  const movesSeen = await movesMade(reads, id);
  return {
    ok: true,
    need: {
      ...{ id, number, title, words, placeLabel, dueOn, state, unitId, visibility, movesSeen },
      movable: may.ok,
    },
  };
}
