import type { Actor } from "../people/actor.ts";
import { provedToAct } from "../people/proof-rules.ts";
import { isPublicNeed, type NeedFacts, sightOf } from "./need-policy.ts";

type SupportRefusal =
  | "not-found"
  | "sign-in-first"
  | "own-need"
  | "not-public-yet"
  | "mobile-not-proved"
  | "state-does-not-allow";

const ended: readonly string[] = ["closed", "merged", "withdrawn"];

/** Whether an actor may support a need (附议): once per proved mobile, for a public need that is still alive, not one's own. */
export function maySupport(actor: Actor, need: NeedFacts): true | SupportRefusal {
  if (sightOf(actor, need) === "none") return "not-found";
  if (actor.kind !== "person") return "sign-in-first";
  if (need.authorId === actor.id) return "own-need";
  if (!isPublicNeed(need)) return "not-public-yet";
  if (!provedToAct("support", actor)) return "mobile-not-proved";
  return ended.includes(need.state) ? "state-does-not-allow" : true;
}
