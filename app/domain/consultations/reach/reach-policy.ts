import { type Actor, hasRole } from "../../people/actor.ts";
import { mayReadFile, mayRunConsultations } from "../consultation-policy.ts";
import { type ConsultationState, showsContributions } from "../consultation-states.ts";

/** How many people live where is kept by whoever runs consultations, and by administrators. */
export const mayKeepPopulations = (actor: Actor) => hasRole(actor, "coordinator", "administrator");

/** Small cells stand in it: it is for those alone who read the whole file. */
export const mayReadParticipation = (actor: Actor, state: ConsultationState) =>
  mayReadFile(actor, state) && hasRole(actor, "coordinator", "inspector");

/** Everybody reads it after the close, with small cells held back. */
export const isParticipationPublic = (state: ConsultationState) => showsContributions(state);

/** Something is done about whom it has not reached while there is still time. */
export const mayActOnReach = (actor: Actor, state: ConsultationState) =>
  mayRunConsultations(actor) && state === "collecting";
