import { type Actor, hasRole } from "../../people/actor.ts";
import { type TextKind, type TextMove, type TextState, textMoves, textWriters } from "./text-states.ts";

export type TextStanding = { kind: TextKind; state: TextState; preparedBy: string };
export type TextMoveRefusal = "not-found" | "not-allowed" | "state-does-not-allow" | "same-person";

export const mayWriteText = (actor: Actor, kind: TextKind) => hasRole(actor, ...textWriters[kind]);

/** What is not published exists for those who write it, and for the inspector. */
export const maySeeText = (actor: Actor, { kind, state }: Pick<TextStanding, "kind" | "state">) =>
  state === "published" || mayWriteText(actor, kind) || hasRole(actor, "inspector");

/** Whether an actor may make a move now: true, or why not. Who wrote the words does not publish them. */
export function mayMoveText(actor: Actor, text: TextStanding, move: TextMove): true | TextMoveRefusal {
  if (!maySeeText(actor, text)) return "not-found";
  if (!mayWriteText(actor, text.kind)) return "not-allowed";
  const from: readonly TextState[] = textMoves[move].from;
  if (!from.includes(text.state)) return "state-does-not-allow";
  if (move === "publish" && actor.kind === "person" && actor.id === text.preparedBy) return "same-person";
  return true;
}
