import { type Actor, hasRole } from "../../people/actor.ts";

/** In which part somebody keeps events. */
export const keeperRole = (actor: Actor): "coordinator" | "planner" =>
  hasRole(actor, "coordinator") ? "coordinator" : "planner";
