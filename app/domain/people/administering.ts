import { type Actor, hasRole } from "./actor.ts";

/** Who keeps people, roles, units, territories and routing rules. */
export const mayAdminister = (actor: Actor) => hasRole(actor, "administrator");

/** Who may read those pages: whoever keeps them, and the inspector. */
export const readsAdministration = ["administrator", "inspector"] as const;
