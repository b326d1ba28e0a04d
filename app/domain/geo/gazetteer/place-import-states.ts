import type { Actor } from "../../people/actor.ts";
import { mayAdminister } from "../../people/administering.ts";

/**
 * Where a file of places stands: `keeping` while its rows are read, `waiting` until somebody takes them. Work on `taking` and
 * `undoing` goes on after whatever stopped it.
 */
export const placeImportMoves = {
  take: { from: ["waiting"], to: "taking" },
  finish: { from: ["taking"], to: "taken" },
  undo: { from: ["taken"], to: "undoing" },
  end: { from: ["undoing"], to: "undone" },
} as const;
type Move = (typeof placeImportMoves)[keyof typeof placeImportMoves];
export type PlaceImportState = "keeping" | Move["from"][number] | Move["to"];

export const canMovePlaces = (move: keyof typeof placeImportMoves, from: PlaceImportState) =>
  placeImportMoves[move].from.some((each) => each === from);

/** Administrators on the page, operators by the command line. */
export const mayImportPlaces = (actor: Actor) =>
  mayAdminister(actor) || (actor.kind === "system" && actor.job === "command-line");
