import { type Actor, hasRole } from "../people/actor.ts";

/** Moderators and coordinators settle reviews; nobody settles what they wrote themselves. */
export function maySettle(actor: Actor, authorId: string | null): true | "not-allowed" | "own-words" {
  if (!hasRole(actor, "moderator", "coordinator")) return "not-allowed";
  return actor.kind === "person" && authorId === actor.id ? "own-words" : true;
}
