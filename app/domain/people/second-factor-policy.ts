import { type Actor, hasRole, type Person } from "./actor.ts";
import type { Role } from "./roles.ts";

/** Whether a person may do without a second factor: not while a role of theirs demands one and nothing else is left. */
export const mayDoWithout = (person: Person, left: number, demanding: readonly Role[]) =>
  left > 0 || !(hasRole(person, ...demanding) || person.withheld?.length);

/** An administrator, or an operator at the machine, ends what somebody else lost; nobody ends their own this way. */
export const mayEndFactorsOf = (actor: Actor, personId: string) =>
  actor.kind === "system" ||
  (actor.kind === "person" && actor.id !== personId && hasRole(actor, "administrator"));
