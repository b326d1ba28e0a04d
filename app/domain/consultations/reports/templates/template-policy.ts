import { type Actor, hasRole } from "../../../people/actor.ts";

/** Coordinators write reports, administrators keep what the office works with. */
export const templateRoles = ["coordinator", "administrator"] as const;
export const mayKeepTemplates = (actor: Actor) => hasRole(actor, ...templateRoles);
