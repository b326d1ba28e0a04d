import { type Actor, hasRole, worksIn } from "../people/actor.ts";
import type { NoticePhase } from "./notice-phase.ts";

export type TreatmentRefusal = "not-found" | "not-allowed" | "own-words" | "state-does-not-allow";
type Opinion = { unitId: string | null; authorId: string | null; withdrawnAt: string | null };

/** Coordinators, inspectors who read, and officers of the unit that an opinion was given to. */
export const mayReadTreatment = (actor: Actor, { unitId }: Pick<Opinion, "unitId">) =>
  hasRole(actor, "coordinator", "inspector") || worksIn(actor, unitId);

/** While it lies open and after it, also where a newer version took its place: that one's approval waits for these answers. */
const treated: readonly NoticePhase[] = ["open", "closed", "superseded"];

/** Until the announcement, by a coordinator or an officer of its unit, and never of one's own words. */
export function mayTreat(actor: Actor, opinion: Opinion, phase: NoticePhase): true | TreatmentRefusal {
  if (!mayReadTreatment(actor, opinion)) return "not-found";
  if (!hasRole(actor, "coordinator") && !worksIn(actor, opinion.unitId)) return "not-allowed";
  if (actor.kind === "person" && actor.id === opinion.authorId) return "own-words";
  return opinion.withdrawnAt === null && treated.includes(phase) ? true : "state-does-not-allow";
}

/** Which unit treats it is the coordinators' to say. */
export const mayAssign = (actor: Actor) => hasRole(actor, "coordinator");
