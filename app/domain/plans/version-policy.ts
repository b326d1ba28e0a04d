import { type Actor, hasRole } from "../people/actor.ts";
import { type VersionMove, versionMoves } from "./version-moves.ts";
import { isPublicVersion, type VersionState } from "./version-states.ts";

export type VersionMoveRefusal = "not-found" | "not-allowed" | "state-does-not-allow";

/** The office's own view of a version: coordinators, and inspectors who read. */
export const mayReadVersionFile = (actor: Actor) => hasRole(actor, "coordinator", "inspector");

/** A draft exists for the office alone. */
export const maySeeVersion = (actor: Actor, state: VersionState) =>
  isPublicVersion(state) || mayReadVersionFile(actor);

/** Whether an actor may make a move now, by the table alone: true, or why not. */
export function mayMoveVersion(
  actor: Actor,
  state: VersionState,
  move: VersionMove,
): true | VersionMoveRefusal {
  if (!maySeeVersion(actor, state)) return "not-found";
  const { by, from } = versionMoves[move];
  if (!hasRole(actor, ...by)) return "not-allowed";
  return from.some((each) => each === state) ? true : "state-does-not-allow";
}

/** The secrecy review is another pair of eyes: not who brought the version in. Parts of what is shown stay as they are. */
export function mayReviewVersion(
  actor: Actor,
  version: { state: VersionState; madeBy: string | null },
): true | VersionMoveRefusal | "own-import" {
  if (!maySeeVersion(actor, version.state)) return "not-found";
  if (!hasRole(actor, "coordinator")) return "not-allowed";
  if (version.state !== "draft") return "state-does-not-allow";
  return actor.kind === "person" && actor.id === version.madeBy ? "own-import" : true;
}
