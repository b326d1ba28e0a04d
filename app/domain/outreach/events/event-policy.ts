import type { Instant } from "../../calendar/instant.ts";
import { type Actor, hasRole } from "../../people/actor.ts";
import { provedToAct } from "../../people/proof-rules.ts";
import type { OutreachState } from "./event-terms.ts";

/** Coordinators and responsible planners hold public activities (domain.md 2). */
export const mayKeepEvents = (actor: Actor) => hasRole(actor, "coordinator", "planner");
export const maySeeSignUps = (actor: Actor) => mayKeepEvents(actor) || hasRole(actor, "inspector");

export type SignUpRefusal = "not-allowed" | "contact-not-proved" | "event-cancelled" | "event-began";
type Standing = { state: OutreachState; startsAt: Instant };

/** Whether somebody may sign up, or change what they signed up, now. */
export function maySignUp(actor: Actor, { state, startsAt }: Standing, now: Instant): true | SignUpRefusal {
  if (actor.kind !== "person" || actor.minor === "waiting") return "not-allowed";
  if (!provedToAct("sign-up-event", actor)) return "contact-not-proved";
  if (state === "cancelled") return "event-cancelled";
  return state === "planned" && now < startsAt ? true : "event-began";
}
