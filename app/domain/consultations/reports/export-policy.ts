import { type Actor, hasRole } from "../../people/actor.ts";
import type { ConsultationState } from "../consultation-states.ts";
import type { ExportNames } from "./export-terms.ts";

export type ExportRefusal = "not-found" | "not-allowed" | "state-does-not-allow";

const before: readonly ConsultationState[] = ["draft", "published", "withdrawn"];

/** Whoever reads the whole file takes it along: coordinators, and inspectors who supervise. Units read their passages on the desk. */
const readsAll = (actor: Actor) => hasRole(actor, "coordinator", "inspector");

/** Whether a copy may be asked for: from the day on which words come in; with names by coordinators alone. */
export function mayExport(actor: Actor, state: ConsultationState, names: ExportNames): true | ExportRefusal {
  if (!readsAll(actor)) return "not-allowed";
  if (names === "full" && !hasRole(actor, "coordinator")) return "not-allowed";
  return before.includes(state) ? "state-does-not-allow" : true;
}

/** A masked copy serves all who may ask for one; one with names only the person who said what for. */
export function mayFetchExport(actor: Actor, made: { names: ExportNames; askedBy: string }): boolean {
  if (made.names === "masked") return readsAll(actor);
  return hasRole(actor, "coordinator") && actor.kind === "person" && actor.id === made.askedBy;
}
