import { type Actor, hasRole, worksIn } from "../people/actor.ts";
import {
  type ConsultationMove,
  type ConsultationState,
  canMoveConsultation,
  consultationMoves,
  isPublicState,
  showsContributions,
} from "./consultation-states.ts";

import type { ShownBeforeClose } from "./consultation-terms.ts";

export type ConsultationRefusal =
  | "not-found"
  | "not-allowed"
  | "state-does-not-allow"
  | "other-person-needed"
  | "own-words";

/** The office's own pages: coordinators run consultations, inspectors read them, officers once they are public. */
export const mayReadFile = (actor: Actor, state: ConsultationState) =>
  hasRole(actor, "coordinator", "inspector") || (isPublicState(state) && hasRole(actor, "officer"));
export const mayRunConsultations = (actor: Actor) => hasRole(actor, "coordinator");
/** The part that somebody who may work on passages acts in. */
export const actsAs = (actor: Actor) => (mayRunConsultations(actor) ? "coordinator" : "officer");

/** How many contributions there are is public from the close on; before it only where that was chosen, and nothing else of them is. */
export const mayShowCounts = (state: ConsultationState, chosen: ShownBeforeClose) =>
  showsContributions(state) || (state === "collecting" && chosen === "counts");

/** While passages are split and decided; nothing of it is public before the result. */
const studied: readonly ConsultationState[] = ["collecting", "closed", "collated"];

export const isStudied = (state: ConsultationState) => studied.includes(state);

type Standing = { state: ConsultationState; concludedBy: string | null };

/** Whether a person may make a move now: true, or why not. Who concluded the answers does not review them. */
export function mayMoveConsultation(
  actor: Actor,
  { state, concludedBy }: Standing,
  move: ConsultationMove,
): true | ConsultationRefusal {
  if (!isPublicState(state) && !mayReadFile(actor, state)) return "not-found";
  const by: readonly string[] = consultationMoves[move].by;
  if (actor.kind !== "person" || !actor.grants.some(({ role }) => by.includes(role))) return "not-allowed";
  if (!canMoveConsultation(move, state)) return "state-does-not-allow";
  return move === "review" && actor.id === concludedBy ? "other-person-needed" : true;
}

/** A passage is decided by a coordinator or an officer of its unit while the consultation is studied, and never one's own words. */
export function mayDecidePassage(
  actor: Actor,
  { unitId, authorId }: { unitId: string | null; authorId: string | null },
  state: ConsultationState,
): true | ConsultationRefusal {
  const runs = mayRunConsultations(actor);
  if (!runs && !worksIn(actor, unitId)) return mayReadFile(actor, state) ? "not-allowed" : "not-found";
  if (actor.kind === "person" && actor.id === authorId) return "own-words";
  return studied.includes(state) ? true : "state-does-not-allow";
}

/** What is meant to be answered, and what was before, is for those who answer and supervise: another unit reads the answer only. */
export const mayReadDraft = (actor: Actor, unitId: string | null) =>
  hasRole(actor, "coordinator", "inspector") || worksIn(actor, unitId);

/** Until the close: afterwards nothing changes of what people spoke about. */
export function mayKeepMaterials(actor: Actor, state: ConsultationState): true | ConsultationRefusal {
  if (!mayReadFile(actor, state)) return "not-found";
  if (!mayRunConsultations(actor)) return "not-allowed";
  const open: readonly ConsultationState[] = ["draft", "published", "collecting"];
  return open.includes(state) ? true : "state-does-not-allow";
}

/** How a contribution is split is the coordinators' to say, until the answers are concluded. */
export function mayCutPassages(actor: Actor, state: ConsultationState): true | ConsultationRefusal {
  if (!mayReadFile(actor, state)) return "not-found";
  if (!mayRunConsultations(actor)) return "not-allowed";
  return studied.includes(state) ? true : "state-does-not-allow";
}

/** What came by another way is entered while it collects, and after the close what came in time. */
export function mayEnterContribution(actor: Actor, state: ConsultationState): true | ConsultationRefusal {
  if (!mayReadFile(actor, state)) return "not-found";
  if (!mayRunConsultations(actor)) return "not-allowed";
  return state === "collecting" || state === "closed" ? true : "state-does-not-allow";
}
