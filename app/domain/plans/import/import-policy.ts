import { type Actor, hasRole } from "../../people/actor.ts";

/** Who may bring in files of a plan and keep them as a draft. */
export const mayBringInPlans = (actor: Actor) => hasRole(actor, "coordinator");
