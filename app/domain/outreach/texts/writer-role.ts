import { type Actor, hasRole } from "../../people/actor.ts";
import { type TextKind, textWriters } from "./text-states.ts";

/** In which part somebody writes: the first of those that the kind allows. */
export const writerRole = (actor: Actor, kind: TextKind): "coordinator" | "planner" =>
  textWriters[kind].find((role) => hasRole(actor, role)) ?? "coordinator";
